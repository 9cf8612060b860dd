package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.PrintPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** พิมพ์ทะเบียนหนังสือรับ (แบบที่ 13): asked without days it shows the form to choose them, with days the paper. */
@Controller
class PrintController {

    private final RegisterPrint print;
    private final Registry registry;
    private final Clock clock;

    PrintController(RegisterPrint print, Registry registry, Clock clock) {
        this.print = print;
        this.registry = registry;
        this.clock = clock;
    }

    /** The days as typed. */
    record Days(@Nullable DateBoxes from, @Nullable DateBoxes to) {

        boolean none() {
            return empty(from) && empty(to);
        }

        private static boolean empty(@Nullable DateBoxes boxes) {
            return boxes == null || boxes.isEmpty();
        }
    }

    @GetMapping("/correspondence/print")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ModelAndView print(
            Actor actor,
            @ModelAttribute Days days,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var asked = registry.unit(actor, unit);
        if (asked.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var shown = asked.or(() -> registry.unit(actor, null)).orElseThrow();
        var span = days.none() ? null : span(days, errors);
        if (span == null || errors.any()) {
            return form(shown, days, errors);
        }
        print.answer(actor, shown, span, response);
        return null;
    }

    static @Nullable Span span(Days days, Errors errors) {
        var from = RegisterFilter.day("from", days.from(), errors);
        var to = RegisterFilter.day("to", days.to(), errors);
        if (from == null) {
            errors.add("from", text("platform.date.empty"));
            return null;
        }
        var span = new Span(from, to == null ? from : to);
        if (span.last().isBefore(span.first())) {
            errors.add("to", text("correspondence.filter.backwards"));
        } else if (span.last().isAfter(span.first().plusYears(1))) {
            errors.add("to", text("correspondence.print.too-long"));
        }
        return span;
    }

    private ModelAndView form(Unit unit, Days days, Errors errors) {
        var today = LocalDate.now(clock);
        var month = today.withDayOfMonth(1);
        var quick = List.of(
                quick("today", unit, new Span(today, today)),
                quick("yesterday", unit, new Span(today.minusDays(1), today.minusDays(1))),
                quick("month", unit, new Span(month, today)),
                quick("last-month", unit, new Span(month.minusMonths(1), month.minusDays(1))));
        var page = new PrintPage(
                unit.name(),
                unit.id().toString(),
                Objects.requireNonNullElse(days.from(), DateBoxes.EMPTY),
                Objects.requireNonNullElse(days.to(), DateBoxes.EMPTY),
                errors,
                quick);
        var view = new ModelAndView("correspondence/print", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static Link quick(String key, Unit unit, Span span) {
        return new Link(
                text("correspondence.print." + key),
                "/correspondence/print?unit=" + unit.id() + query("from", span.first()) + query("to", span.last()));
    }

    private static String query(String name, LocalDate day) {
        return "&" + name + ".day=" + day.getDayOfMonth() + "&" + name + ".month=" + day.getMonthValue() + "&" + name
                + ".year=" + ThaiDate.year(day);
    }
}
