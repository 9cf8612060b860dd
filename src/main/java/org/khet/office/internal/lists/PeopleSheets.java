package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.springframework.stereotype.Component;

/** บุคลากร as files. */
@Component
class PeopleSheets {

    private final PeopleRows rows;

    PeopleSheets(PeopleRows rows) {
        this.rows = rows;
    }

    void csv(Actor actor, PeopleFilter filter, HttpServletResponse response) throws IOException {
        SheetResponse.csv(response, text("office.people.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        rows.each(actor.office(), filter, row -> csv.row(cells(row)));
        csv.finish();
    }

    void xlsx(Actor actor, PeopleFilter filter, HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, text("office.people.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("office.people.title"))) {
            sheet.head(titles());
            rows.each(actor.office(), filter, row -> sheet.row(cells(row)));
        }
    }

    /** The columns an import reads, so that a list that was exported can be mended and read in again. */
    private static List<String> titles() {
        return List.of(text("office.columns.people").split("\\|"));
    }

    private static List<Object> cells(PeopleRows.Row row) {
        return List.of(
                row.title(),
                row.firstName(),
                row.lastName(),
                row.position(),
                row.level(),
                row.phone(),
                row.userName(),
                row.unit() == null ? "" : row.unit(),
                row.role() == null ? "" : text("office.role." + row.role()),
                row.post() == null ? "" : row.post(),
                row.since() == null ? "" : SheetResponse.day(row.since()),
                row.until() == null ? "" : SheetResponse.day(row.until()));
    }
}
