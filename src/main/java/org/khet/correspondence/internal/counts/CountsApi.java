package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.CountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.api.JsonBody;
import org.khet.platform.figures.Figures;
import org.khet.platform.figures.FiguresResponse;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** สถิติ, งานค้าง and กำหนดแล้วเสร็จ for programs: the figures of the pages, as {@code openapi.yaml} says. */
@RestController
class CountsApi {

    private final Counting counting;
    private final PendencyFigures pendency;
    private final CountsFiles files;
    private final Limits limits;

    CountsApi(Counting counting, PendencyFigures pendency, CountsFiles files, Limits limits) {
        this.counting = counting;
        this.pendency = pendency;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping("/api/v1/counts")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> counts(Actor actor, @ModelAttribute Filter asked) {
        var errors = new Errors();
        var counts = counting.read(actor, asked, errors);
        return errors.any() ? Problems.at(errors) : ResponseEntity.ok(Told.of(counts));
    }

    @GetMapping("/api/v1/counts.pdf")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> paper(Actor actor, @ModelAttribute Filter asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var counts = counting.read(actor, asked, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        files.paper(actor, counts, response);
        return null;
    }

    @GetMapping("/api/v1/counts.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> workbook(Actor actor, @ModelAttribute Filter asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var counts = counting.read(actor, asked, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        files.workbook(counts, response);
        return null;
    }

    @GetMapping("/api/v1/pendency")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> pendency(Actor actor, @RequestParam(required = false) @Nullable String unit) {
        var errors = new Errors();
        var shown = counting.wholeOrUnit(actor, unit, errors);
        return errors.any()
                ? Problems.at(errors)
                : ResponseEntity.ok(new Told(id(shown), null, null, Table.all(pendency.of(actor, shown))));
    }

    @GetMapping("/api/v1/pendency.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> pendencyWorkbook(
            Actor actor, @RequestParam(required = false) @Nullable String unit, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var shown = counting.wholeOrUnit(actor, unit, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        var tables = pendency.of(actor, shown);
        if (tables.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        FiguresResponse.workbook(text("correspondence.pendency.title"), tables, response);
        return null;
    }

    @GetMapping("/api/v1/limits")
    @Allowed(Permission.SET_LIMITS)
    Map<Speed, Integer> limits(Actor actor) {
        return limits.of(actor.office());
    }

    @PutMapping("/api/v1/limits")
    @Allowed(Permission.SET_LIMITS)
    ResponseEntity<?> limit(Actor actor, JsonBody body, HttpServletRequest request) {
        var days = Limits.read(body::string, body.errors());
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        limits.set(actor, days, request.getRemoteAddr());
        return ResponseEntity.ok(limits.of(actor.office()));
    }

    private static @Nullable UUID id(@Nullable Unit unit) {
        return unit == null ? null : unit.id().value();
    }

    /**
     * @param unit null for the whole office
     * @param month 0 for a whole year
     */
    record Told(
            @Nullable UUID unit,
            @Nullable Integer year,
            @Nullable Integer month,
            List<Table> tables) {

        static Told of(Counts counts) {
            return new Told(
                    counts.unit().id().value(),
                    counts.period().year(),
                    counts.period().month(),
                    Table.all(CountTables.of(counts)));
        }
    }

    /** @param total whether the last row is the sum of the others */
    record Table(String name, String title, List<String> heads, List<List<Object>> rows, boolean total) {

        static List<Table> all(List<Figures> tables) {
            return tables.stream()
                    .map(one -> new Table(one.name(), one.title(), one.heads(), one.rows(), one.total()))
                    .toList();
        }
    }
}
