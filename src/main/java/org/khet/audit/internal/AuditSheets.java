package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.platform.sheet.ListSheet;
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

    ListSheet of(Actor actor, Filter filter, AuditQuery query, HttpServletRequest request) {
        exporting.note(actor, new AuditAddress(filter).query(), request.getRemoteAddr());
        return new ListSheet(text("audit.title"), AuditRows.titles(), out -> rows.each(actor, query, out));
    }
}
