package org.khet.dispatch.internal.counts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Fate;
import org.khet.dispatch.Series;
import org.khet.dispatch.internal.counts.SendCounts.Issued;
import org.khet.dispatch.internal.counts.SendCounts.OfUnit;
import org.khet.dispatch.internal.counts.SendCounts.OnWay;
import org.khet.dispatch.internal.counts.SendCounts.Took;
import org.khet.platform.period.Period;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counting in the send registers, by the day of the letters. A cancelled number is no letter, and a reserved one not yet. */
@Component
class SendCountRows {

    private static final String WENT_OUT = """
            exists (select from\s""" + Fate.DELIVERIES + """
            where d.office_id = l.office_id and d.letter_id = l.id and not\s""" + Fate.RECALLED + ")";

    private static final String RECEIVERS = """
            from dispatch.letter l
            join (select d.office_id, d.letter_id, d.way, d.sent_at,
                    coalesce(v.received_at, d.acknowledged_at) as entered_at,\s""" + Fate.RETURNED + """
             as returned
                from\s""" + Fate.DELIVERIES + """
                where\s""" + Fate.STANDS + """
            ) r on r.office_id = l.office_id and r.letter_id = l.id
            where\s""";

    private final JdbcClient jdbc;

    SendCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Where counted(Where seen, Period period) {
        return new Where()
                .and(seen)
                .and("l.state = :issued", "issued", "ISSUED")
                .and("l.dated >= :first", "first", period.first())
                .and("l.dated < :end", "end", period.end());
    }

    List<Issued> issued(Where seen, Period period) {
        var where = counted(seen, period);
        return jdbc.sql("select l.dated as day, l.series, l.kind, count(*) as letters, count(*) filter (where "
                        + WENT_OUT
                        + ") as sent from dispatch.letter l where " + where.sql()
                        + " group by l.dated, l.series, l.kind order by l.dated, l.series, l.kind")
                .params(where.params())
                .query(Issued.class)
                .list();
    }

    /** The most letters first. */
    List<OfUnit> units(Where seen, Period period) {
        var where = counted(seen, period);
        return jdbc.sql("select l.unit_id as unit, count(*) as letters, count(*) filter (where " + WENT_OUT
                        + ") as sent from dispatch.letter l where " + where.sql()
                        + " group by l.unit_id order by letters desc, l.unit_id")
                .params(where.params())
                .query(OfUnit.class)
                .list();
    }

    List<OnWay> ways(Where seen, Period period) {
        var where = counted(seen, period);
        return jdbc.sql("""
                select r.way, count(*) as receivers, count(r.entered_at) as entered,
                    count(*) filter (where r.returned) as returned
                """ + RECEIVERS + where.sql() + " group by r.way order by receivers desc, r.way")
                .params(where.params())
                .query(OnWay.class)
                .list();
    }

    /** By series, all together last. */
    List<Took> took(Where seen, Period period) {
        var where = counted(seen, period);
        return jdbc.sql("""
                select l.series, count(*) as receivers, count(r.entered_at) as entered,
                    percentile_cont(array[0.5, 0.9]) within group (
                        order by extract(epoch from greatest(r.entered_at - r.sent_at, interval '0'))) filter (
                        where r.entered_at is not null) as entering
                """ + RECEIVERS + where.sql() + """
                 group by grouping sets ((l.series), ())
                order by array_position(array['ORDINARY', 'CIRCULAR', 'ORDER', 'ANNOUNCEMENT', 'CERTIFICATE', 'MEMO'], l.series)""")
                .params(where.params())
                .query(SendCountRows::took)
                .list();
    }

    private static Took took(ResultSet row, int n) throws SQLException {
        var series = row.getString("series");
        return new Took(
                series == null ? null : Series.valueOf(series),
                row.getLong("receivers"),
                row.getLong("entered"),
                seconds(row, 0),
                seconds(row, 1));
    }

    private static @Nullable Duration seconds(ResultSet row, int place) throws SQLException {
        var array = row.getArray("entering");
        var value = array == null ? null : ((Object[]) array.getArray())[place];
        return value == null ? null : Duration.ofSeconds(new BigDecimal(value.toString()).longValue());
    }
}
