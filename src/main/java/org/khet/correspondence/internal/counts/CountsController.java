package org.khet.correspondence.internal.counts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.khet.correspondence.pages.CountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
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
    private final CountsFiles files;

    CountsController(Counting counting, CountsPages pages, CountsFiles files) {
        this.counting = counting;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/correspondence/counts")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView page(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var counts = counting.read(actor, filter, errors);
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
            files.paper(actor, counts.get(), response);
        }
    }

    @GetMapping("/correspondence/counts.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void workbook(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var counts = exported(actor, filter, response);
        if (counts.isPresent()) {
            files.workbook(counts.get(), response);
        }
    }

    /** What cannot be read sends back to the page, which says so at its field. */
    private Optional<Counts> exported(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var counts = counting.read(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect("/correspondence/counts");
            return Optional.empty();
        }
        return Optional.of(counts);
    }
}
