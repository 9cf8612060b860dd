package org.khet.dispatch.internal.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Fate;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.Series;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.period.Span;
import org.khet.platform.sql.Where;

/**
 * Which lines of the send registers to show.
 *
 * @param seen whose letters and registers, as far as the reader may see them
 * @param owner null for everybody's
 * @param from dated on that day or after, {@code to} on that day or before
 */
record SendQuery(
        OfficeId office,
        Where seen,
        @Nullable Series series,
        @Nullable String words,
        @Nullable PersonId owner,
        @Nullable OutgoingState state,
        @Nullable Sending sending,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

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
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One register in a span of days. */
    static SendQuery span(OfficeId office, Where seen, Series series, Span span) {
        return new SendQuery(office, seen, series, null, null, null, null, span.first(), span.last());
    }

    /** The same whatever its words. */
    SendQuery anyWords() {
        return new SendQuery(office, seen, series, null, owner, state, sending, from, to);
    }

    /** Conditions on the letter {@code l}; the words are the store's to look for. */
    Where where() {
        return new Where()
                .and(seen)
                .and("l.series = :series", "series", series == null ? null : series.name())
                .and("l.owner_id = :owner", "owner", owner == null ? null : owner.value())
                .and("l.state = :state", "state", state == null ? null : state.name())
                .and("l.dated >= :from", "from", from)
                .and("l.dated <= :to", "to", to)
                .and(sending == null ? new Where() : new Where().and(sending.sql, Map.of()));
    }
}
