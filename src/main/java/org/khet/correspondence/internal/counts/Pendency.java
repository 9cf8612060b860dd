package org.khet.correspondence.internal.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** งานค้าง: open letters where they lie. A letter that others act for lies with them, not where it was sent from. */
@Component
class Pendency {

    /** The first day of each age but the youngest: 0–1, 2–3, 4–7, 8–15, 16–30, 31 and more days since receipt. */
    static final List<Integer> AGES = List.of(2, 4, 8, 16, 31);

    private static final String OPEN = """
            select unit, person, width_bucket(:today - came, :ages) as age, count(*) as letters,
                count(*) filter (where coalesce(due, came + days) < :today) as late
            from (
                select e.at_unit as unit, e.at_person as person, e.due,
                    (coalesce(e.received_at, e.at_since) at time zone 'Asia/Bangkok')::date as came,
                    case l.speed when 'MOST_URGENT' then :MOST_URGENT when 'VERY_URGENT' then :VERY_URGENT
                        when 'URGENT' then :URGENT else :NORMAL end as days
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.state not in ('CLOSED', 'CANCELLED', 'RESERVED', 'RETURNED_TO_SENDER', 'RECALLED')
                    and case when e.state = 'RETURNED' then e.parent_id is null
                        when e.at_unit = e.unit_id then true
                        else not exists (select 1 from correspondence.entry c
                            where c.office_id = e.office_id and c.parent_id = e.id) end
            """;
    private static final String GROUPED = """
            ) open
            group by unit, person, age
            order by unit, person nulls first, age""";

    private final JdbcClient jdbc;

    Pendency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one unit, or of the whole office where {@code unit} is null. */
    List<OpenDesk> desks(OfficeId office, @Nullable UnitId unit, LocalDate today, Map<Speed, Integer> limits) {
        var where = new Where()
                .and("e.office_id = :office", "office", office.value())
                .and("e.at_unit = :unit", "unit", unit == null ? null : unit.value());
        var sql = jdbc.sql(OPEN + " and " + where.sql() + GROUPED)
                .params(where.params())
                .param("today", today)
                .param("ages", AGES.toArray(Integer[]::new));
        for (var speed : Speed.values()) {
            sql = sql.param(speed.name(), limits.get(speed));
        }
        return sql.query(OpenDesk.class).list();
    }
}
