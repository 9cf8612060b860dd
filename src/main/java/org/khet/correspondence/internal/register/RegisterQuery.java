package org.khet.correspondence.internal.register;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.platform.sql.Where;

/**
 * Which lines of one unit's register to show, newest first.
 *
 * @param words what was typed into the search box, null for everything
 * @param from received at or after, {@code until} before
 * @param olderThan only lines below this place; {@code newerThan} only lines above it
 */
record RegisterQuery(
        OfficeId office,
        UnitId unit,
        @Nullable String words,
        @Nullable Integer year,
        @Nullable EntryState state,
        @Nullable Speed speed,
        @Nullable UUID atUnit,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Cursor olderThan,
        @Nullable Cursor newerThan) {

    /** Everything in one unit's register received in a span of time. */
    static RegisterQuery span(OfficeId office, UnitId unit, OffsetDateTime from, OffsetDateTime until) {
        return new RegisterQuery(office, unit, null, null, null, null, null, from, until, null, null);
    }

    /** The same without its place. */
    RegisterQuery everywhere() {
        return new RegisterQuery(office, unit, words, year, state, speed, atUnit, from, until, null, null);
    }

    boolean paged() {
        return olderThan != null || newerThan != null;
    }

    RegisterQuery below(Cursor place) {
        return new RegisterQuery(office, unit, words, year, state, speed, atUnit, from, until, place, null);
    }

    /** Conditions on the entry {@code e}. */
    Where entryWhere() {
        var where = new Where()
                .and("e.office_id = :office", "office", office.value())
                .and("e.unit_id = :unit", "unit", unit.value())
                .and("e.series = :series and e.number is not null", "series", "RECEIVED")
                .and("e.year = :year", "year", year)
                .and("e.state = :state", "state", state == null ? null : state.name())
                .and("e.at_unit = :atUnit", "atUnit", atUnit)
                .and("e.received_at >= :from", "from", from)
                .and("e.received_at < :until", "until", until);
        return place(place(where, olderThan, "<"), newerThan, ">");
    }

    private static Where place(Where where, @Nullable Cursor cursor, String side) {
        return cursor == null
                ? where
                : where.and(
                        "(e.year, e.number) " + side + " (:placeYear, :placeNumber)",
                        Map.of("placeYear", cursor.year(), "placeNumber", cursor.number()));
    }

    /** Conditions on the letter {@code l}, {@code pattern} being the folded words between per cents. */
    Where letterWhere(@Nullable String pattern) {
        return new Where()
                .and("l.k like :pattern", "pattern", pattern)
                .and("l.speed = :speed", "speed", speed == null ? null : speed.name());
    }
}
