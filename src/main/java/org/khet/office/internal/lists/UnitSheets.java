package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.sheet.ListSheet;
import org.springframework.stereotype.Component;

/** หน่วยงาน as files. */
@Component
class UnitSheets {

    private final UnitLines lines;

    UnitSheets(UnitLines lines) {
        this.lines = lines;
    }

    ListSheet of(Actor actor, UnitFilter filter) {
        return new ListSheet(
                text("office.units.title"),
                titles(),
                out -> lines.each(actor.office(), filter, line -> out.accept(cells(line))));
    }

    private static List<String> titles() {
        return List.of(text("office.columns.units").split("\\|"));
    }

    private static List<Object> cells(UnitLines.Line line) {
        return List.of(
                text("office.kind.one." + line.kind()),
                line.code(),
                line.name(),
                line.shortName(),
                line.network(),
                line.size(),
                line.level());
    }
}
