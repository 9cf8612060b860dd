package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.PendencyPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.chart.Amount;
import org.khet.platform.figures.Figures;
import org.khet.platform.figures.FiguresResponse;
import org.khet.platform.figures.Part;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** งานค้าง of the office, or of one unit: where letters lie and for how long. */
@Controller
class PendencyController {

    private final PendencyFigures figures;
    private final Counting counting;

    PendencyController(PendencyFigures figures, Counting counting) {
        this.figures = figures;
        this.counting = counting;
    }

    @GetMapping("/correspondence/pendency")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView page(Actor actor, @RequestParam(required = false) @Nullable String unit) {
        var errors = new Errors();
        var shown = counting.wholeOrUnit(actor, unit, errors);
        var parts = (errors.any() ? List.<Figures>of() : figures.of(actor, shown))
                .stream().map(PendencyController::part).toList();
        var page = new PendencyPage(
                shown == null ? text("correspondence.pendency.whole") : shown.name(),
                options(actor),
                shown == null ? "" : shown.id().toString(),
                errors,
                shown == null ? "" : "?unit=" + shown.id(),
                actor.may(Permission.EXPORT_REGISTERS),
                parts);
        var view = new ModelAndView("correspondence/pendency", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/correspondence/pendency.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void workbook(Actor actor, @RequestParam(required = false) @Nullable String unit, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var shown = counting.wholeOrUnit(actor, unit, errors);
        var tables = errors.any() ? List.<Figures>of() : figures.of(actor, shown);
        if (tables.isEmpty()) {
            response.sendRedirect("/correspondence/pendency");
            return;
        }
        FiguresResponse.workbook(text("correspondence.pendency.title"), tables, response);
    }

    /** The whole office first; nothing for those who have only their own unit. */
    private List<Option> options(Actor actor) {
        if (!actor.may(Permission.SEE_ALL_LETTERS)) {
            return List.of();
        }
        var whole = Stream.of(new Option("", text("correspondence.filter.all-units")));
        var units =
                counting.choices(actor).stream().map(one -> new Option(one.id().toString(), one.name()));
        return Stream.concat(whole, units).toList();
    }

    private static Part part(Figures table) {
        var amounts = table.rows().stream()
                .map(row -> Amount.of(row.get(0).toString(), (long) row.get(2), (long) row.get(1)))
                .toList();
        return Part.of(table, text("correspondence.pendency.key"), amounts);
    }
}
