package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Lines of the send registers as a table to work on elsewhere, line by line. */
@Component
class SendRegisterSheets {

    private final SentLines lines;
    private final Office office;

    SendRegisterSheets(SentLines lines, Office office) {
        this.lines = lines;
        this.office = office;
    }

    ListSheet of(Actor actor, SendQuery query) {
        var units = office.unitsEver(actor.office()).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::shortName));
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
