package org.khet.dispatch.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.pages.SendCountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.figures.FiguresResponse;
import org.khet.platform.form.Forms;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** ความถูกต้องของการส่ง of a month or a year: the page, and the log as a workbook. */
@Controller
class AccuracyController {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_EXPORTED = 20_000;

    private final RegistersSeen registers;
    private final AccuracyRows rows;
    private final AccuracyPages pages;
    private final Clock clock;

    AccuracyController(RegistersSeen registers, AccuracyRows rows, AccuracyPages pages, Clock clock) {
        this.registers = registers;
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/dispatch/accuracy")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView page(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var accuracy = read(actor, filter, MOST_SHOWN + 1, errors);
        return Forms.page("dispatch/accuracy", pages.page(actor, accuracy, filter, MOST_SHOWN, errors), errors);
    }

    @GetMapping("/dispatch/accuracy.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void workbook(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var accuracy = read(actor, filter, MOST_EXPORTED, errors);
        if (errors.any()) {
            response.sendRedirect("/dispatch/accuracy");
            return;
        }
        var name = text("dispatch.accuracy.title") + " " + accuracy.period().words();
        FiguresResponse.workbook(name, pages.tables(actor, accuracy), response);
    }

    private Accuracy read(Actor actor, Filter filter, int most, Errors errors) {
        var unit = registers.unit(actor, filter.unit(), errors);
        var period = new TypedPeriod(filter.year(), filter.month()).read(LocalDate.now(clock), errors);
        var seen = registers.where(actor, unit);
        return new Accuracy(unit, period, rows.sums(seen, period), rows.wrong(seen, period, most));
    }
}
