package org.khet.audit.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** บันทึกการใช้งาน: the address is the query. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditFilter filters;
    private final Acts acts;
    private final AuditPages pages;

    AuditController(AuditFilter filters, Acts acts, AuditPages pages) {
        this.filters = filters;
        this.acts = acts;
        this.pages = pages;
    }

    @GetMapping("/audit")
    @Allowed(Permission.SEE_AUDIT)
    ModelAndView list(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var query = filters.read(actor, filter, errors);
        var found = errors.any() ? List.<AuditedAct>of() : acts.list(query, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        if (query.upwards()) {
            Collections.reverse(shown);
        }
        var slice = new AuditPages.Slice(query, shown, more);
        var view = new ModelAndView("audit/trail", "page", pages.page(actor, filter, slice, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
