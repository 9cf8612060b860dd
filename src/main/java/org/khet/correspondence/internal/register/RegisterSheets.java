package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.khet.office.Actor;
import org.khet.office.Unit;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.springframework.stereotype.Component;

/** Lines of a register as a table, line by line, so that a whole year takes no more memory than a day. */
@Component
class RegisterSheets {

    private final RegisterLines lines;
    private final Registry registry;

    RegisterSheets(RegisterLines lines, Registry registry) {
        this.lines = lines;
        this.registry = registry;
    }

    void csv(Actor actor, RegisterQuery query, HttpServletResponse response) throws IOException {
        SheetResponse.csv(response, text("correspondence.register.title"));
        var names = registry.unitNames(actor, Unit::name);
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(RegisterRow.titles());
        lines.each(query, line -> csv.row(RegisterRow.of(line, names)));
        csv.finish();
    }

    void xlsx(Actor actor, RegisterQuery query, HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, text("correspondence.register.title"));
        var names = registry.unitNames(actor, Unit::name);
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("correspondence.register.title"))) {
            sheet.head(RegisterRow.titles());
            lines.each(query, line -> sheet.row(RegisterRow.of(line, names)));
        }
    }
}
