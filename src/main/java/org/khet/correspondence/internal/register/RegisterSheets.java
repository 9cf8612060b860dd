package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import org.khet.office.Actor;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.sheet.ListSheet;
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

    ListSheet of(Actor actor, RegisterQuery query) {
        var names = registry.unitNames(actor, Unit::name);
        var kind = registry.unit(actor, query.unit().toString()).map(Unit::kind).orElse(UnitKind.GROUP);
        return new ListSheet(
                text("correspondence.register.title"),
                RegisterRow.titles(),
                out -> lines.each(query, line -> out.accept(RegisterRow.of(line, kind, names))));
    }
}
