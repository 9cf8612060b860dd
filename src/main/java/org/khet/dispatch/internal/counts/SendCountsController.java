package org.khet.dispatch.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.khet.dispatch.pages.SendCountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.platform.figures.FiguresPaper;
import org.khet.platform.figures.FiguresResponse;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** สถิติหนังสือส่ง: the address says of whom and when; page, paper and workbook show the same tables. */
@Controller
class SendCountsController {

    private final SendCounting counting;
    private final SendCountTables tables;
    private final SendCountsPages pages;
    private final Office office;
    private final Clock clock;

    SendCountsController(
            SendCounting counting, SendCountTables tables, SendCountsPages pages, Office office, Clock clock) {
        this.counting = counting;
        this.tables = tables;
        this.pages = pages;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/dispatch/counts")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView page(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var counts = counting.read(actor, filter, errors);
        return Forms.page("dispatch/counts", pages.page(actor, counts, filter, errors), errors);
    }

    @GetMapping("/dispatch/counts.pdf")
    @Allowed(Permission.EXPORT_REGISTERS)
    void paper(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var counts = exported(actor, filter, response);
        if (counts.isPresent()) {
            FiguresResponse.paper(paper(actor, counts.get()), response);
        }
    }

    @GetMapping("/dispatch/counts.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void workbook(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var counts = exported(actor, filter, response);
        if (counts.isPresent()) {
            var name =
                    text("dispatch.counts.title") + " " + counts.get().period().words();
            FiguresResponse.workbook(name, tables.of(actor, counts.get()), response);
        }
    }

    private FiguresPaper paper(Actor actor, SendCounts counts) {
        var period = counts.period().words();
        var lede = text("dispatch.counts.lede", ThaiDigits.onPaper(counts.unit().name()), ThaiDigits.toThai(period));
        return new FiguresPaper(
                text("dispatch.counts.title"),
                period,
                List.of(ThaiDigits.onPaper(office.profile(actor.office()).name()), lede),
                tables.of(actor, counts),
                text("dispatch.counts.key.clock"),
                clock.instant());
    }

    /** What cannot be read sends back to the page, which says so at its field. */
    private Optional<SendCounts> exported(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var counts = counting.read(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect("/dispatch/counts");
            return Optional.empty();
        }
        return Optional.of(counts);
    }
}
