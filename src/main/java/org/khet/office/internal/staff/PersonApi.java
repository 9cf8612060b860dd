package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.Answers;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.api.Past;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** บุคลากร and their places for programs, as {@code openapi.yaml} says. */
@RestController
class PersonApi {

    private final Staffing staffing;
    private final Placing placing;
    private final PlacePages places;
    private final PersonJson people;
    private final Histories histories;
    private final Once once;
    private final Clock clock;

    PersonApi(
            Staffing staffing,
            Placing placing,
            PlacePages places,
            PersonJson people,
            Histories histories,
            Once once,
            Clock clock) {
        this.staffing = staffing;
        this.placing = placing;
        this.places = places;
        this.people = people;
        this.histories = histories;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/v1/people/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    PersonJson.One show(Actor actor, @PathVariable UUID id) {
        return people.one(actor, id);
    }

    @GetMapping("/api/v1/people/{id}/history")
    @Allowed(Permission.MANAGE_OFFICE)
    Past history(Actor actor, @PathVariable UUID id) {
        var person = people.one(actor, id);
        return Past.of(histories.of(actor.office().value(), person.id(), "office.act.", "office.changed."));
    }

    @PostMapping("/api/v1/people")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> add(Actor actor, Once.Key key, JsonBody body) {
        var check = new FormCheck();
        var facts = PersonForm.read(PersonJson.fields(body), check);
        var namesake = body.flag("namesake");
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                body.bytes(),
                () -> Answers.of(
                        staffing.add(actor, facts, namesake),
                        body,
                        id -> ResponseEntity.created(URI.create("/api/v1/people/" + id))
                                .body(people.one(actor, id))));
    }

    @PutMapping("/api/v1/people/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> change(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var facts = PersonForm.read(PersonJson.fields(body), check);
        var seen = seen(id, body);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return Answers.of(staffing.change(actor, seen, facts), body, done -> ok(actor, id));
    }

    @PostMapping("/api/v1/people/{id}/places")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> place(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var facts = places.read(actor, PersonJson.place(body), check);
        var seen = seen(id, body);
        if (body.with(check.errors()).errors().any() || facts == null) {
            return Problems.at(body.errors());
        }
        return Answers.of(placing.add(actor, seen, facts), body, done -> ok(actor, id));
    }

    /** Another title or other days. */
    @PutMapping("/api/v1/people/{id}/places/{place}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> replace(Actor actor, @PathVariable UUID id, @PathVariable UUID place, JsonBody body) {
        var check = new FormCheck();
        var typed = PersonJson.place(body);
        var days = PlacePages.days(typed, check, LocalDate.now(clock));
        var position = PlacePages.position(typed, check);
        var seen = seen(id, body);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return Answers.of(
                placing.change(actor, seen, place, position, days.since(), days.until()), body, done -> ok(actor, id));
    }

    @PostMapping("/api/v1/people/{id}/places/{place}/end")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> end(Actor actor, @PathVariable UUID id, @PathVariable UUID place, JsonBody body) {
        var check = new FormCheck();
        var last = check.neededDay("day", body.day("day"), LocalDate.now(clock), text("office.place.end.missing"));
        var seen = seen(id, body);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return Answers.of(placing.end(actor, seen, place, last), body, done -> ok(actor, id));
    }

    private static Guard.Seen seen(UUID id, JsonBody body) {
        return new Guard.Seen(id, body.number("version"), "version");
    }

    private ResponseEntity<?> ok(Actor actor, UUID id) {
        return ResponseEntity.ok(people.one(actor, id));
    }
}
