package org.khet.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered trail as XLSX and CSV. */
@Controller
class AuditExportController {

    private final AuditFilter filters;
    private final AuditSheets sheets;

    AuditExportController(AuditFilter filters, AuditSheets sheets) {
        this.filters = filters;
        this.sheets = sheets;
    }

    @GetMapping("/audit/export.csv")
    @Allowed(Permission.SEE_AUDIT)
    void csv(Actor actor, @ModelAttribute Filter filter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        sheets.of(actor, filter, query, request).csv(response);
    }

    @GetMapping("/audit/export.xlsx")
    @Allowed(Permission.SEE_AUDIT)
    void xlsx(Actor actor, @ModelAttribute Filter filter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        sheets.of(actor, filter, query, request).xlsx(response);
    }

    /** Null when the filter cannot be read: the page it leads back to says why. */
    private @Nullable AuditQuery query(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var query = filters.read(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect(new AuditAddress(filter).first());
            return null;
        }
        return query;
    }
}
