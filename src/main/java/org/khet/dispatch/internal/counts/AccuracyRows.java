package org.khet.dispatch.internal.counts;

import java.util.List;
import org.khet.dispatch.Fate;
import org.khet.dispatch.internal.counts.Accuracy.Sums;
import org.khet.dispatch.internal.counts.Accuracy.Wrong;
import org.khet.platform.period.Period;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went wrong with letters, told by the registers and by what became of the deliveries. */
@Component
class AccuracyRows {

    private final JdbcClient jdbc;

    AccuracyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters that had their number for good, by their day. */
    private static Where counted(Where seen, Period period) {
        return new Where()
                .and(seen)
                .and("l.issued_at is not null and l.dated >= :first", "first", period.first())
                .and("l.dated < :end", "end", period.end());
    }

    private static String wrongs(Where where) {
        return """
                with wrong as (
                    select l.id, l.printed, l.subject, l.owner_id, 'CANCELLED' as what, l.why, '' as receiver,
                        l.cancelled_at as at
                    from dispatch.letter l
                    where l.state = 'CANCELLED' and\s""" + where.sql() + """

                    union all
                    select l.id, l.printed, l.subject, l.owner_id, f.what, f.why, f.name, f.at
                    from dispatch.letter l
                    join (select d.office_id, d.letter_id, d.name, x.what, x.why, x.at
                        from\s""" + Fate.DELIVERIES + """
                        cross join lateral (values
                            ('RECALLED', d.recalled_why, d.recalled_at,\s""" + Fate.RECALLED + """
                ),
                            ('RETURNED', coalesce(nullif(d.returned_why, ''), v.note, ''),
                                coalesce(d.returned_at, v.at_since),\s""" + Fate.RETURNED + """
                ),
                            ('RESENT', '', d.sent_at, d.instead_of is not null)) x (what, why, at, so)
                        where x.so) f on f.office_id = l.office_id and f.letter_id = l.id
                    where\s""" + where.sql()
                + ") ";
    }

    /** The letters in the order of their numbers. */
    List<Wrong> wrong(Where seen, Period period, int most) {
        var where = counted(seen, period);
        return jdbc.sql(wrongs(where) + """
                select id, printed, subject, owner_id, what, why, count(*) as receivers, min(receiver) as receiver,
                    max(at) as at
                from wrong
                group by id, printed, subject, owner_id, what, why
                order by id, what, why
                limit :most""")
                .params(where.params())
                .param("most", most)
                .query(Wrong.class)
                .list();
    }

    Sums sums(Where seen, Period period) {
        var where = counted(seen, period);
        return jdbc.sql(wrongs(where) + """
                select letters.letters, letters.sent, w.cancelled, w.recalled, w.returned, w.resent, w.wrong
                from (select count(*) as letters, count(*) filter (where exists (
                        select from dispatch.delivery d
                        where d.office_id = l.office_id and d.letter_id = l.id)) as sent
                    from dispatch.letter l where\s""" + where.sql() + """
                ) letters
                cross join (select count(distinct id) filter (where what = 'CANCELLED') as cancelled,
                        count(distinct id) filter (where what = 'RECALLED') as recalled,
                        count(distinct id) filter (where what = 'RETURNED') as returned,
                        count(distinct id) filter (where what = 'RESENT') as resent,
                        count(distinct id) as wrong
                    from wrong) w""")
                .params(where.params())
                .query(Sums.class)
                .single();
    }
}
