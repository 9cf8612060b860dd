package org.khet.correspondence.internal;

import static org.khet.correspondence.EntryState.ACKNOWLEDGED;
import static org.khet.correspondence.EntryState.ASSIGNED;
import static org.khet.correspondence.EntryState.CLOSED;
import static org.khet.correspondence.EntryState.REPORTED;
import static org.khet.correspondence.EntryState.TO_ASSIGN;
import static org.khet.correspondence.EntryState.WAITING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.UnitId;

/** How far each letter gets in each unit: every unit has something in every state, and the old ones are nearly all done. */
final class SampleFates {

    private static final List<EntryState> NEW = List.of(WAITING, TO_ASSIGN, ASSIGNED, WAITING);
    private static final List<EntryState> YESTERDAY = List.of(TO_ASSIGN, ASSIGNED, WAITING, ACKNOWLEDGED);
    private static final List<EntryState> RECENT =
            List.of(REPORTED, ASSIGNED, ACKNOWLEDGED, TO_ASSIGN, CLOSED, ACKNOWLEDGED);
    private static final List<EntryState> EARLIER =
            List.of(ACKNOWLEDGED, CLOSED, REPORTED, ACKNOWLEDGED, CLOSED, CLOSED);
    private static final List<EntryState> OLD =
            List.of(CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, ACKNOWLEDGED, CLOSED, CLOSED, CLOSED);

    /** Working days from today to the due days of open letters. */
    private static final List<Integer> DUE = List.of(3, 0, 5, -2, 8, 1, 10, 4, 0, -1, 15, 6);

    private final Map<String, Integer> turns = new HashMap<>();

    EntryState of(UnitId unit, int age, Purpose purpose) {
        if (purpose == Purpose.KNOW) {
            return age > 1 ? CLOSED : next("know " + unit, List.of(WAITING, TO_ASSIGN));
        }
        return switch (age) {
            case 0 -> next("new " + unit, NEW);
            case 1 -> next("yesterday " + unit, YESTERDAY);
            case 2, 3, 4 -> next("recent " + unit, RECENT);
            case 5, 6, 7, 8, 9 -> next("earlier " + unit, EARLIER);
            default -> next("old " + unit, OLD);
        };
    }

    /** @param days what the letter itself leaves, 0 when it asks for nothing */
    @Nullable
    LocalDate due(LocalDate arrived, int age, int days, LocalDate today) {
        if (days == 0) {
            return null;
        }
        if (age > 9) {
            return SampleHours.shift(arrived, days);
        }
        int ahead = next("due", DUE);
        var due = ahead == 0 ? today : SampleHours.shift(today, ahead);
        return due.isAfter(arrived) || ahead == 0 ? due : SampleHours.shift(today, days);
    }

    <T> T next(String what, List<T> turn) {
        return turn.get((turns.merge(what, 1, Integer::sum) - 1) % turn.size());
    }
}
