package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.sheet.SheetResponse;
import org.springframework.stereotype.Component;

/** บุคลากร as files. */
@Component
class PeopleSheets {

    private final PeopleRows rows;

    PeopleSheets(PeopleRows rows) {
        this.rows = rows;
    }

    ListSheet of(Actor actor, PeopleFilter filter) {
        return new ListSheet(
                text("office.people.title"),
                titles(),
                out -> rows.each(actor.office(), filter, row -> out.accept(cells(row))));
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
