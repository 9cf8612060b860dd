package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Acts as rows of a sheet. */
@Component
class AuditRows {

    private static final int AT_ONCE = 500;

    private final Acts acts;
    private final Told told;

    AuditRows(Acts acts, Told told) {
        this.acts = acts;
        this.told = told;
    }

    static List<String> titles() {
        return Stream.of("day", "time", "who", "capacity", "unit", "act", "subject", "note", "address", "block", "id")
                .map(column -> text("audit.column." + column))
                .toList();
    }

    /** Oldest first. Things are put into words some at a time, each with one question to its module. */
    void each(Actor actor, AuditQuery query, Consumer<List<Object>> row) {
        var units = told.units(actor);
        var some = new ArrayList<AuditedAct>();
        acts.each(query, act -> {
            some.add(act);
            if (some.size() == AT_ONCE) {
                flush(actor, some, units, row);
            }
        });
        flush(actor, some, units, row);
    }

    private void flush(Actor actor, List<AuditedAct> some, Map<UUID, String> units, Consumer<List<Object>> row) {
        var words = told.of(actor, some);
        for (int i = 0; i < some.size(); i++) {
            row.accept(row(some.get(i), words.get(i), units));
        }
        some.clear();
    }

    private static List<Object> row(AuditedAct act, Told.Words words, Map<UUID, String> units) {
        var address = act.fromAddress();
        return List.of(
                ThaiDate.brief(act.at()),
                ThaiDate.timeToTheSecond(act.at()),
                Told.who(act),
                act.capacity(),
                units.getOrDefault(act.unitId(), ""),
                words.act(),
                words.subject().name(),
                words.note(),
                address == null ? "" : address,
                act.block() == null ? "" : Math.toIntExact(act.block()),
                act.id().toString());
    }
}
