package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered trail as XLSX and CSV, act by act. That it was taken out is an act too. */
@Controller
class AuditExportController {

    private final AuditFilter filters;
    private final AuditRows rows;
    private final Exporting exporting;

    AuditExportController(AuditFilter filters, AuditRows rows, Exporting exporting) {
        this.filters = filters;
        this.rows = rows;
        this.exporting = exporting;
    }

    @GetMapping("/audit/export.csv")
    @Allowed(Permission.SEE_AUDIT)
    void csv(Actor actor, @ModelAttribute Filter filter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        exporting.note(actor, new AuditAddress(filter).query(), request.getRemoteAddr());
        SheetResponse.csv(response, text("audit.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(AuditRows.titles());
        rows.each(actor, query, csv::row);
        csv.finish();
    }

    @GetMapping("/audit/export.xlsx")
    @Allowed(Permission.SEE_AUDIT)
    void xlsx(Actor actor, @ModelAttribute Filter filter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        exporting.note(actor, new AuditAddress(filter).query(), request.getRemoteAddr());
        SheetResponse.xlsx(response, text("audit.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("audit.title"))) {
            sheet.head(AuditRows.titles());
            rows.each(actor, query, sheet::row);
        }
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
