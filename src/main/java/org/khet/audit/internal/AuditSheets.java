package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.springframework.stereotype.Component;

/** The filtered trail as a table, act by act. That it was taken out is an act too. */
@Component
class AuditSheets {

    private final AuditRows rows;
    private final Exporting exporting;

    AuditSheets(AuditRows rows, Exporting exporting) {
        this.rows = rows;
        this.exporting = exporting;
    }

    void csv(Actor actor, Filter filter, AuditQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exporting.note(actor, new AuditAddress(filter).query(), request.getRemoteAddr());
        SheetResponse.csv(response, text("audit.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(AuditRows.titles());
        rows.each(actor, query, csv::row);
        csv.finish();
    }

    void xlsx(Actor actor, Filter filter, AuditQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exporting.note(actor, new AuditAddress(filter).query(), request.getRemoteAddr());
        SheetResponse.xlsx(response, text("audit.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("audit.title"))) {
            sheet.head(AuditRows.titles());
            rows.each(actor, query, sheet::row);
        }
    }
}
