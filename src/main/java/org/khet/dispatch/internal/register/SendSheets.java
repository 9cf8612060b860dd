package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Lines of the send registers as a table to work on elsewhere, line by line. */
@Component
class SendSheets {

    private final SentLines lines;
    private final SendRegisters registers;
    private final Office office;

    SendSheets(SentLines lines, SendRegisters registers, Office office) {
        this.lines = lines;
        this.registers = registers;
        this.office = office;
    }

    ListSheet of(Actor actor, SendQuery query) {
        var units = registers.names(actor);
        var people = new HashMap<UUID, String>();
        return new ListSheet(
                text("dispatch.register.title"),
                List.of(text("dispatch.register.columns").split("\\|", -1)),
                out -> lines.each(query, (line, progress) -> {
                    var owner = people.computeIfAbsent(line.ownerId(), id -> name(actor, id));
                    out.accept(cells(line, progress, units, owner));
                }));
    }

    private static List<Object> cells(SentLine line, Progress progress, Map<UUID, String> units, String owner) {
        return List.of(
                line.series().words(),
                line.year(),
                line.number(),
                line.printed(),
                ThaiDate.brief(line.dated()),
                line.sender(),
                line.addressee(),
                line.subject(),
                text("correspondence.speed." + line.speed()),
                units.getOrDefault(line.unitId(), ""),
                owner,
                progress.sent(),
                progress.entered(),
                progress.returned(),
                line.state().words(),
                line.noted());
    }

    private String name(Actor actor, UUID person) {
        return office.person(actor.office(), new PersonId(person))
                .map(Person::name)
                .orElse("");
    }
}
