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

    /** The oldest of these is furthest on. */
    private static final List<EntryState> RECENT = List.of(
            REPORTED, ACKNOWLEDGED, ASSIGNED, TO_ASSIGN, WAITING, ACKNOWLEDGED, CLOSED, TO_ASSIGN, ASSIGNED, WAITING);

    private static final List<EntryState> EARLIER =
            List.of(ACKNOWLEDGED, CLOSED, REPORTED, ACKNOWLEDGED, CLOSED, CLOSED);
    private static final List<EntryState> OLD =
            List.of(CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, ACKNOWLEDGED, CLOSED, CLOSED, CLOSED);

    /** Working days within which every group gets its share of letters, so that each has some in every state. */
    static final int RECENT_DAYS = 6;

    /** Working days from today to the due days of open letters. */
    private static final List<Integer> DUE = List.of(3, 0, 5, -2, 8, 1, 10, 4, 0, -1, 15, 6);

    private final Map<String, Integer> turns = new HashMap<>();

    EntryState of(UnitId unit, int age, Purpose purpose) {
        if (purpose == Purpose.KNOW) {
            return age > 1 ? CLOSED : next("know " + unit, List.of(WAITING, TO_ASSIGN));
        }
        if (age <= RECENT_DAYS) {
            return next("recent " + unit, RECENT);
        }
        return age < 10 ? next("earlier " + unit, EARLIER) : next("old " + unit, OLD);
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
