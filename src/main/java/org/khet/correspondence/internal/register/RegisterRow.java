package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.khet.correspondence.EntryState;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;

/** A line of the register as columns of a table to work on elsewhere. */
final class RegisterRow {

    private static final List<String> COLUMNS = List.of(
            "year",
            "number",
            "received",
            "letterNumber",
            "dated",
            "sender",
            "addressee",
            "subject",
            "speed",
            "at",
            "state",
            "remark");

    private static final Set<EntryState> WHY = EnumSet.of(EntryState.CANCELLED, EntryState.RETURNED_TO_SENDER);

    private RegisterRow() {}

    static List<String> titles() {
        return COLUMNS.stream()
                .map(column -> text("correspondence.column." + column))
                .toList();
    }

    static List<Object> of(RegisterLine line, UnitKind kind, Map<UUID, String> units) {
        return List.of(
                line.year(),
                line.number(),
                ThaiDate.briefWithTime(line.receivedAt()),
                line.letterNumber(),
                ThaiDate.brief(line.dated()),
                line.sender(),
                line.addressee(),
                line.subject(),
                line.hidden() ? "" : text("correspondence.speed." + line.speed()),
                line.hidden() || line.state() == EntryState.CANCELLED ? "" : units.getOrDefault(line.atUnit(), ""),
                line.hidden() ? "" : line.state().words(kind),
                remark(line));
    }

    /** หมายเหตุ, and why a number was cancelled or its letter sent back to who had sent it. */
    static String remark(RegisterLine line) {
        return String.join(
                " ",
                Stream.of(line.remark(), WHY.contains(line.state()) ? line.note() : "")
                        .filter(words -> !words.isBlank())
                        .toList());
    }
}
