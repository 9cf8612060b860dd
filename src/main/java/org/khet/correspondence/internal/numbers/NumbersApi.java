package org.khet.correspondence.internal.numbers;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** จองเลข and เปิดทะเบียนของปี for programs, as {@code openapi.yaml} says. */
@RestController
class NumbersApi {

    private final Numbering numbering;
    private final Numbers numbers;
    private final Once once;
    private final Clock clock;

    NumbersApi(Numbering numbering, Numbers numbers, Once once, Clock clock) {
        this.numbering = numbering;
        this.numbers = numbers;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/v1/numbers")
    @Allowed(Permission.CORRECT_LETTERS)
    All all(Actor actor) {
        return new All(
                actor.unit().value(),
                numbers.years(actor.office(), actor.unit()).stream()
                        .map(Year::of)
                        .toList(),
                numbers.reserved(actor.office(), actor.unit()).stream()
                        .map(Place::of)
                        .toList());
    }

    @PostMapping("/api/v1/numbers")
    @Allowed(Permission.CORRECT_LETTERS)
    ResponseEntity<?> reserve(Actor actor, Once.Key key, JsonBody body, HttpServletRequest request) {
        var keeper = NumbersTyped.needed("keeper", body.string("keeper"), body.errors());
        var reason = NumbersTyped.needed("reason", body.string("reason"), body.errors());
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(who, key, body.bytes(), () -> {
            var entry = numbering.reserve(actor, keeper, reason, request.getRemoteAddr());
            return ResponseEntity.created(URI.create("/api/v1/letters/" + entry))
                    .body(Place.of(numbers.one(actor.office(), actor.unit(), entry)));
        });
    }

    @PostMapping("/api/v1/numbers/years")
    @Allowed(Permission.CORRECT_LETTERS)
    ResponseEntity<?> open(Actor actor, JsonBody body, HttpServletRequest request) {
        var year = NumbersTyped.year(body.string("year"), LocalDate.now(clock), body.errors());
        var first = NumbersTyped.first(body.string("first"), body.errors());
        var why = NumbersTyped.needed("why", body.string("why"), body.errors());
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        return numbering.open(actor, year, first, why, request.getRemoteAddr())
                ? ResponseEntity.ok(all(actor))
                : Problems.refused(text("correspondence.numbers.open.taken", Integer.toString(year)));
    }

    record All(UUID unit, List<Year> years, List<Place> reserved) {}

    /** @param last one below {@code first} while nothing has been entered */
    record Year(int year, int first, int last, long reserved, long cancelled) {

        static Year of(Numbers.Year year) {
            return new Year(year.year(), year.first(), year.last(), year.reserved(), year.cancelled());
        }
    }

    record Place(
            UUID id, int registerYear, int registerNumber, String reservedAt, UUID by, String keeper, String reason) {

        static Place of(Numbers.Reserved one) {
            return new Place(
                    one.entry(),
                    one.year(),
                    one.number(),
                    ThaiDate.machine(one.at()),
                    one.by(),
                    one.keeper(),
                    one.reason());
        }
    }
}
