package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.CountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.platform.sheet.XlsxBook;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** สถิติหนังสือรับ: the address says of whom and when; page, paper and workbook show the same tables. */
@Controller
class CountsController {

    private final Counting counting;
    private final CountsPages pages;
    private final Office office;
    private final Clock clock;

    CountsController(Counting counting, CountsPages pages, Office office, Clock clock) {
        this.counting = counting;
        this.pages = pages;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/correspondence/counts")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView page(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var counts = counts(actor, filter, errors);
        var view = new ModelAndView("correspondence/counts", "page", pages.page(actor, counts, filter, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/correspondence/counts.pdf")
    @Allowed(Permission.EXPORT_REGISTERS)
    void paper(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var counts = exported(actor, filter, response);
        if (counts.isPresent()) {
            head(response, "application/pdf", counts.get(), "pdf");
            var name = office.profile(actor.office()).name();
            new CountsPaper(name, counts.get(), clock.instant()).writeTo(response.getOutputStream());
        }
    }

    @GetMapping("/correspondence/counts.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void workbook(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var counts = exported(actor, filter, response);
        if (counts.isPresent()) {
            head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", counts.get(), "xlsx");
            try (var book = new XlsxBook(response.getOutputStream())) {
                Figures.of(counts.get()).forEach(table -> book.sheet(table.title(), table.heads(), table.rows()));
            }
        }
    }

    /** What cannot be read sends back to the page, which says so at its field. */
    private Optional<Counts> exported(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var counts = counts(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect("/correspondence/counts");
            return Optional.empty();
        }
        return Optional.of(counts);
    }

    private Counts counts(Actor actor, Filter filter, Errors errors) {
        var asked = counting.unit(actor, filter.unit());
        if (asked.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var unit = asked.or(() -> counting.unit(actor, null)).orElseThrow();
        return counting.count(actor, unit, period(filter, errors));
    }

    private Period period(Filter filter, Errors errors) {
        var now = Period.monthOf(LocalDate.now(clock));
        var year = number(filter.year(), now.year());
        var month =
                number(filter.month(), filter.year() == null || filter.year().isBlank() ? now.month() : 0);
        if (year < 2400 || year > 2700) {
            errors.add("year", text("correspondence.filter.year"));
        }
        if (month < 0 || month > 12) {
            errors.add("month", text("correspondence.counts.month.unknown"));
        }
        return errors.any() ? now : new Period(year, month);
    }

    /** -1 for what is no number. */
    private static int number(@Nullable String typed, int otherwise) {
        var digits = typed == null ? "" : ThaiDigits.toArabic(typed).strip();
        if (digits.isEmpty()) {
            return otherwise;
        }
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private static void head(HttpServletResponse response, String type, Counts counts, String ending) {
        response.setContentType(type);
        var name = text("correspondence.counts.title") + " " + counts.period().words() + "." + ending;
        var disposition = ending.equals("pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(
                "Content-Disposition",
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
