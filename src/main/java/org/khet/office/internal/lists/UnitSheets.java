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

/** หน่วยงาน as files. */
@Component
class UnitSheets {

    private final UnitLines lines;

    UnitSheets(UnitLines lines) {
        this.lines = lines;
    }

    void csv(Actor actor, UnitFilter filter, HttpServletResponse response) throws IOException {
        SheetResponse.csv(response, text("office.units.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        lines.each(actor.office(), filter, line -> csv.row(cells(line)));
        csv.finish();
    }

    void xlsx(Actor actor, UnitFilter filter, HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, text("office.units.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("office.units.title"))) {
            sheet.head(titles());
            lines.each(actor.office(), filter, line -> sheet.row(cells(line)));
        }
    }

    private static List<String> titles() {
        return List.of(text("office.columns.units").split("\\|"));
    }

    private static List<Object> cells(UnitLines.Line line) {
        return List.of(
                text("office.kind.one." + line.kind()), line.code(), line.name(), line.shortName(), line.network());
    }
}
