package org.khet.correspondence.internal.counts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.OfficeId;
import org.khet.office.Unit;
import org.khet.platform.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counting in the registers. A cancelled number is no letter, and a reserved one not yet; what went back is done with. */
@Component
class LetterCounts {

    private static final String LETTERS = """
            from correspondence.entry e
            join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
            where e.office_id = :office and e.unit_id = :unit and e.received_at >= :from and e.received_at < :until
                and e.state not in ('CANCELLED', 'RESERVED')
            """;

    private final JdbcClient jdbc;

    LetterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Received> received(OfficeId office, Unit unit, Period period) {
        return jdbc.sql("""
                select (e.received_at at time zone 'Asia/Bangkok')::date as day, l.speed, l.channel,
                    count(*) as letters, count(*) filter (where e.state in ('CLOSED', 'RETURNED_TO_SENDER')) as closed
                """ + LETTERS + """
                group by day, l.speed, l.channel
                order by day, l.speed, l.channel""")
                .param("office", office.value())
                .param("unit", unit.id().value())
                .param("from", period.from())
                .param("until", period.until())
                .query(Received.class)
                .list();
    }

    /** By speed, all together last. */
    List<Took> took(OfficeId office, Unit unit, Period period) {
        return jdbc.sql("""
                select l.speed, count(e.assigned_at) as assigned, count(e.closed_at) as closed,
                    percentile_cont(array[0.5, 0.9]) within group (
                        order by extract(epoch from e.assigned_at - e.received_at)) as assigning,
                    percentile_cont(array[0.5, 0.9]) within group (
                        order by extract(epoch from e.closed_at - e.received_at)) as closing
                """ + LETTERS + """
                group by grouping sets ((l.speed), ())
                order by array_position(array['MOST_URGENT', 'VERY_URGENT', 'URGENT', 'NORMAL'], l.speed)""")
                .param("office", office.value())
                .param("unit", unit.id().value())
                .param("from", period.from())
                .param("until", period.until())
                .query(LetterCounts::took)
                .list();
    }

    /** What each of the units entered in its own register; units with nothing are left out. */
    List<UnitCount> units(OfficeId office, List<Unit> units, Period period) {
        return jdbc.sql("""
                select unit_id as unit, count(*) as letters, count(*) filter (where state in ('CLOSED', 'RETURNED_TO_SENDER')) as closed
                from correspondence.entry
                where office_id = :office and unit_id = any (:units) and received_at >= :from and received_at < :until
                    and state not in ('CANCELLED', 'RESERVED')
                group by unit_id
                order by letters desc, unit_id""")
                .param("office", office.value())
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new))
                .param("from", period.from())
                .param("until", period.until())
                .query(UnitCount.class)
                .list();
    }

    private static Took took(ResultSet row, int n) throws SQLException {
        var speed = row.getString("speed");
        return new Took(
                speed == null ? null : Speed.valueOf(speed),
                row.getLong("assigned"),
                seconds(row, "assigning", 0),
                seconds(row, "assigning", 1),
                row.getLong("closed"),
                seconds(row, "closing", 0),
                seconds(row, "closing", 1));
    }

    private static @Nullable Duration seconds(ResultSet row, String column, int place) throws SQLException {
        var array = row.getArray(column);
        var value = array == null ? null : ((Object[]) array.getArray())[place];
        return value == null ? null : Duration.ofSeconds(new BigDecimal(value.toString()).longValue());
    }
}
