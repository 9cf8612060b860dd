package org.khet.dispatch.internal.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.khet.dispatch.pages.SendRegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.list.Slice;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** ทะเบียนหนังสือส่ง: the address is the query. */
@Controller
class SendRegisterController {

    private final SendFilter filters;
    private final SentLines lines;
    private final SendRegisterPages pages;
    private final SendRegisterSheets sheets;

    SendRegisterController(SendFilter filters, SentLines lines, SendRegisterPages pages, SendRegisterSheets sheets) {
        this.filters = filters;
        this.lines = lines;
        this.pages = pages;
        this.sheets = sheets;
    }

    @GetMapping(SendAddress.PATH)
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView list(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var read = filters.read(actor, filter, errors);
        var place = new Slice.Place(FormCheck.id(filter.after()), FormCheck.id(filter.before()));
        var found = errors.any() ? List.<SentLine>of() : lines.list(read.query(), place, Slice.MOST + 1);
        var slice = Slice.of(found, place);
        var count = errors.any() ? 0 : lines.count(read.query(), SendRegisterPages.MOST_COUNTED + 1);
        var progress = lines.progress(actor.office(), slice.rows());
        var page = pages.page(actor, read, filter, new SendRegisterPages.Found(slice, progress, count), errors);
        return Forms.page("dispatch/register", page, errors);
    }

    @GetMapping(SendAddress.PATH + "/export.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    void csv(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var read = filters.read(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect(SendAddress.of(filter).href());
            return;
        }
        sheets.of(actor, read.query()).csv(response);
    }

    @GetMapping(SendAddress.PATH + "/export.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void xlsx(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var read = filters.read(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect(SendAddress.of(filter).href());
            return;
        }
        sheets.of(actor, read.query()).xlsx(response);
    }
}
