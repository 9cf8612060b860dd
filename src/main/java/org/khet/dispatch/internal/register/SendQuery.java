package org.khet.dispatch.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.Series;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.platform.period.Span;
import org.khet.platform.sql.Where;

/**
 * Which lines of the send registers to show.
 *
 * @param unit whose letters and registers
 * @param owner null for everybody's
 * @param from dated on that day or after, {@code to} on that day or before
 */
record SendQuery(
        Reader reader,
        UnitId unit,
        @Nullable Series series,
        @Nullable String words,
        @Nullable PersonId owner,
        @Nullable OutgoingState state,
        @Nullable Sending sending,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * Who reads.
     *
     * @param own where they work now: its letters and the registers it keeps are theirs to see
     * @param others units whose letters they may see too
     */
    record Reader(OfficeId office, UnitId own, List<UnitId> others) {}

    /** How far it has gone out. */
    enum Sending {
        /** ยังไม่ส่ง. */
        UNSENT("""
                l.state = 'ISSUED' and not exists (
                    select from\s""" + Fate.DELIVERIES + """
                    where d.office_id = l.office_id and d.letter_id = l.id and not\s""" + Fate.RECALLED + ")"),
        /** ยังรับไม่ครบ: somebody has it neither entered nor sent back to be seen to. */
        WAITING("""
                l.state = 'ISSUED' and exists (
                    select from\s""" + Fate.DELIVERIES + """
                    where d.office_id = l.office_id and d.letter_id = l.id and\s""" + Fate.STANDS + " and not " + Fate.ENTERED + ")");

        private final String sql;

        Sending(String sql) {
            this.sql = sql;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One register in a span of days. */
    static SendQuery span(Reader reader, UnitId unit, Series series, Span span) {
        return new SendQuery(reader, unit, series, null, null, null, null, span.first(), span.last());
    }

    /** The same whatever its words. */
    SendQuery anyWords() {
        return new SendQuery(reader, unit, series, null, owner, state, sending, from, to);
    }

    /** Conditions on the letter {@code l}; the words are the store's to look for. */
    Where where() {
        return new Where()
                .and("l.office_id = :office", "office", reader.office().value())
                .and("(l.unit_id = :unit or l.register_unit = :unit)", "unit", unit.value())
                .and(
                        "(l.unit_id = any(:others) or l.unit_id = :own or l.register_unit = :own)",
                        Map.of(
                                "own",
                                reader.own().value(),
                                "others",
                                reader.others().stream().map(UnitId::value).toArray(UUID[]::new)))
                .and("l.series = :series", "series", series == null ? null : series.name())
                .and("l.owner_id = :owner", "owner", owner == null ? null : owner.value())
                .and("l.state = :state", "state", state == null ? null : state.name())
                .and("l.dated >= :from", "from", from)
                .and("l.dated <= :to", "to", to)
                .and(sending == null ? new Where() : new Where().and(sending.sql, Map.of()));
    }
}
