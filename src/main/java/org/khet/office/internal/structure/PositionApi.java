package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.Answers;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** ตำแหน่ง for programs, as {@code openapi.yaml} says. */
@RestController
class PositionApi {

    private static final String PATH = "/api/v1/positions";

    private final Positions positions;
    private final Once once;

    PositionApi(Positions positions, Once once) {
        this.positions = positions;
        this.once = once;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    Offered all(Actor actor) {
        return new Offered(positions.all(actor.office()).stream().map(One::of).toList());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> add(Actor actor, Once.Key key, JsonBody body) {
        var check = new FormCheck();
        var name =
                check.needed("name", body.string("name"), PositionController.LONGEST, text("office.position.missing"));
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                body.bytes(),
                () -> Answers.of(
                        positions.add(actor, name),
                        body,
                        id -> ResponseEntity.status(HttpStatus.CREATED).body(one(actor, id))));
    }

    /** No longer offered; who has it keeps it. */
    @PostMapping(PATH + "/{id}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    One close(Actor actor, @PathVariable UUID id) {
        return offer(actor, id, false);
    }

    @PostMapping(PATH + "/{id}/reopen")
    @Allowed(Permission.MANAGE_OFFICE)
    One reopen(Actor actor, @PathVariable UUID id) {
        return offer(actor, id, true);
    }

    private One offer(Actor actor, UUID id, boolean offered) {
        positions.offer(actor, id, offered);
        return one(actor, id);
    }

    private One one(Actor actor, UUID id) {
        return positions.all(actor.office()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(One::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record Offered(List<One> items) {}

    record One(UUID id, String name, boolean closed, int people) {

        static One of(Positions.Line line) {
            return new One(line.id(), line.name(), line.closed(), line.people());
        }
    }
}
