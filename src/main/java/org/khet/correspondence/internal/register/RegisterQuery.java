package org.khet.correspondence.internal.register;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.platform.sql.Where;
import org.khet.platform.thai.ThaiDigits;

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
        Reader reader,
        @Nullable String words,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable EntryState state,
        @Nullable Speed speed,
        @Nullable UUID atUnit,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Cursor olderThan,
        @Nullable Cursor newerThan,
        boolean inFiles) {

    /** May the reader see all of the line {@code e}? */
    static final String OPEN = """
            (not e.secret or :keeper or exists (
                select from correspondence.reader r
                where r.office_id = e.office_id and r.letter_id = e.letter_id and r.person_id = :reader
                    and r.withdrawn_at is null))""";

    private static final Pattern REGISTER_NUMBER = Pattern.compile("(\\d{1,7})(?:/(2[4-7]\\d\\d))?");

    /**
     * Who reads the register.
     *
     * @param keeper the registrar of its secret papers
     */
    record Reader(PersonId person, boolean keeper) {

        static Reader of(Actor actor, UnitId unit) {
            return new Reader(actor.person(), actor.may(Permission.KEEP_SECRETS, unit));
        }
    }

    /** Everything in one unit's register received in a span of time. */
    static RegisterQuery span(Actor actor, UnitId unit, OffsetDateTime from, OffsetDateTime until) {
        return new RegisterQuery(
                actor.office(),
                unit,
                Reader.of(actor, unit),
                null,
                null,
                null,
                null,
                null,
                null,
                from,
                until,
                null,
                null,
                false);
    }

    /** What a program may ask: words and a year, from a place on. */
    static RegisterQuery words(
            Actor actor, UnitId unit, @Nullable String words, @Nullable Integer year, @Nullable Cursor below) {
        return new RegisterQuery(
                actor.office(),
                unit,
                Reader.of(actor, unit),
                words,
                year,
                null,
                null,
                null,
                null,
                null,
                null,
                below,
                null,
                false);
    }

    /** The same without its place. */
    RegisterQuery everywhere() {
        return new RegisterQuery(
                office, unit, reader, words, year, number, state, speed, atUnit, from, until, null, null, inFiles);
    }

    /** The same by register number, when the words are one: 4821, ๔๘๒๑ or 4821/2569. */
    Optional<RegisterQuery> byNumber() {
        var match = REGISTER_NUMBER.matcher(
                words == null ? "" : ThaiDigits.toArabic(words).strip());
        return match.matches()
                ? Optional.of(new RegisterQuery(
                        office,
                        unit,
                        reader,
                        null,
                        match.group(2) == null ? year : Integer.valueOf(match.group(2)),
                        Integer.valueOf(match.group(1)),
                        state,
                        speed,
                        atUnit,
                        from,
                        until,
                        null,
                        null,
                        false))
                : Optional.empty();
    }

    boolean paged() {
        return olderThan != null || newerThan != null;
    }

    RegisterQuery below(Cursor place) {
        return new RegisterQuery(
                office, unit, reader, words, year, number, state, speed, atUnit, from, until, place, null, inFiles);
    }

    /** Conditions on the entry {@code e}. */
    Where entryWhere() {
        var where = new Where()
                .and(
                        "e.office_id = :office",
                        Map.of(
                                "office",
                                office.value(),
                                "reader",
                                reader.person().value(),
                                "keeper",
                                reader.keeper()))
                .and("e.unit_id = :unit", "unit", unit.value())
                .and("e.series = :series and e.number is not null", "series", "RECEIVED")
                .and("e.year = :year", "year", year)
                .and("e.number = :number", "number", number)
                .and("e.state = :state and " + OPEN, "state", state == null ? null : state.name())
                .and("e.at_unit = :atUnit and " + OPEN, "atUnit", atUnit)
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

    /** Conditions on the letter {@code l}; the words are the store's to look for. */
    Where letterWhere() {
        return new Where().and("l.speed = :speed and " + OPEN, "speed", speed == null ? null : speed.name());
    }
}
