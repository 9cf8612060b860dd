package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxBook;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Figures as paper and workbook. */
@Component
class CountsFiles {

    private final Office office;
    private final Clock clock;

    CountsFiles(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    void paper(Actor actor, Counts counts, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(name(counts) + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var name = office.profile(actor.office()).name();
        new CountsPaper(name, counts, clock.instant()).writeTo(response.getOutputStream());
    }

    void workbook(Counts counts, HttpServletResponse response) throws IOException {
        workbook(name(counts), Figures.of(counts), response);
    }

    /** A sheet for each table. */
    void workbook(String name, List<Figures> tables, HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, name);
        try (var book = new XlsxBook(response.getOutputStream())) {
            tables.forEach(table -> book.sheet(table.title(), table.heads(), table.rows()));
        }
    }

    private static String name(Counts counts) {
        return text("correspondence.counts.title") + " " + counts.period().words();
    }
}
