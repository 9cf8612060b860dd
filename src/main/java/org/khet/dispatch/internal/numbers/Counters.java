package org.khet.dispatch.internal.numbers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of the send registers a unit keeps, and the numbers in them that wait for their letters. */
@Component
class Counters {

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The register of one series and year. */
    record Year(Series series, int year, int first, int last, int reserved, int cancelled) {

        boolean empty() {
            return last < first;
        }
    }

    /**
     * A number that waits.
     *
     * @param proposal the file it was taken for at signing
     */
    record Waiting(
            UUID id,
            Series series,
            String printed,
            int year,
            LocalDate dated,
            OffsetDateTime takenAt,
            UUID ownerId,
            UUID takenBy,
            String why,
            @Nullable UUID proposal) {}

    List<Year> years(Actor actor) {
        return jdbc.sql("""
                select r.series, r.year, r.first, r.last,
                    count(l.id) filter (where l.state = 'RESERVED') as reserved,
                    count(l.id) filter (where l.state = 'CANCELLED') as cancelled
                from dispatch.register r
                left join dispatch.letter l on l.office_id = r.office_id and l.register_unit = r.unit_id
                    and l.series = r.series and l.year = r.year and l.state <> 'ISSUED'
                where r.office_id = :office and r.unit_id = :unit
                group by r.series, r.year, r.first, r.last
                order by r.year desc, r.series""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Year.class)
                .list();
    }

    List<Waiting> waiting(Actor actor) {
        return jdbc.sql("""
                select id, series, printed, year, dated, taken_at, owner_id, taken_by, why, proposal_id as proposal
                from dispatch.letter
                where office_id = :office and register_unit = :unit and state = 'RESERVED'
                order by year, series, number""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Waiting.class)
                .list();
    }

    /** Opens the year, or opens it anew while nothing has been entered; null when something has. */
    @Nullable
    Integer open(Actor actor, Series series, int year, int first, OffsetDateTime at) {
        return jdbc.sql("""
                insert into dispatch.register as r (office_id, unit_id, series, year, first, last, last_at)
                values (:office, :unit, :series, :year, :first, :first - 1, :at)
                on conflict (office_id, unit_id, series, year)
                do update set first = excluded.first, last = excluded.last where r.last < r.first
                returning first""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("series", series.name())
                .param("year", year)
                .param("first", first)
                .param("at", at)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
