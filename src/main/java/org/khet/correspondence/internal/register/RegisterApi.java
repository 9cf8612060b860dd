package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/letters/received}, as {@code openapi.yaml} says. */
@RestController
class RegisterApi {

    private final RegisterLines lines;
    private final Registry registry;

    RegisterApi(RegisterLines lines, Registry registry) {
        this.lines = lines;
        this.registry = registry;
    }

    @GetMapping("/api/v1/letters/received")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> list(
            Actor actor,
            @ModelAttribute RegisterAsked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") String size) {
        var errors = new Errors();
        var query = registry.query(actor, asked.filter(errors), errors);
        var place = place(after, errors);
        var most = ApiQuery.size(size, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        var all = query.orElseThrow();
        return ResponseEntity.ok(page(lines.list(place.map(all::below).orElse(all), most + 1), most));
    }

    private static Optional<Cursor> place(@Nullable String after, Errors errors) {
        var place = Cursor.parse(after);
        if (after != null && place.isEmpty()) {
            errors.add("after", text("correspondence.filter.after"));
        }
        return place;
    }

    private static Page page(List<RegisterLine> found, int most) {
        var shown = found.size() > most ? found.subList(0, most) : found;
        return new Page(
                shown.stream().map(Item::of).toList(),
                found.size() > most ? shown.getLast().cursor().toString() : null);
    }

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            UUID id,
            int registerYear,
            int registerNumber,
            String number,
            LocalDate dated,
            String from,
            String to,
            String subject,
            @Nullable Speed speed,
            boolean secret,
            @Nullable EntryState status,
            String receivedAt) {

        static Item of(RegisterLine line) {
            return new Item(
                    line.id(),
                    line.year(),
                    line.number(),
                    line.letterNumber(),
                    line.dated(),
                    line.sender(),
                    line.addressee(),
                    line.subject(),
                    line.hidden() ? null : line.speed(),
                    line.secret(),
                    line.hidden() ? null : line.state(),
                    ThaiDate.machine(line.receivedAt()));
        }
    }
}
