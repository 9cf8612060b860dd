package org.khet.dispatch.internal.following;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.DeliveryState;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deliveries of a unit's letters that ask for something: nobody has entered them, or they came back. They are few among all that
 * were ever sent, so they are found from those few.
 */
@Component
class LateRows {

    /** วันทำการ, where the office has chosen none. */
    private static final int USUAL = 3;

    private static final String FROM = """
            from (
                select d.office_id, d.id, e.opened_at, 'WAITING' as what
                from correspondence.delivered e
                join dispatch.delivery d on d.office_id = e.office_id and d.entry_id = e.id
                where e.office_id = :office and e.state = 'WAITING' and d.recalled_at is null and d.sent_at < :before
                union all
                select d.office_id, d.id, e.opened_at, 'RETURNED'
                from correspondence.delivered e
                join dispatch.delivery d on d.office_id = e.office_id and d.entry_id = e.id
                where e.office_id = :office and e.state = 'RETURNED_TO_SENDER' and not d.settled
                union all
                select d.office_id, d.id, null, 'RETURNED'
                from dispatch.delivery d
                where d.office_id = :office and d.returned_at is not null and not d.settled) few
            join dispatch.followed f on f.office_id = few.office_id and f.id = few.id
            join dispatch.letter l on l.office_id = f.office_id and l.id = f.letter_id
            where l.unit_id = :unit and few.what = :what and\s""";

    private final JdbcClient jdbc;

    LateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            UUID letterId,
            String printed,
            String subject,
            String name,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime remindedAt,
            int reminders,
            String why,
            DeliveryState state) {}

    /**
     * Which are asked for.
     *
     * @param returned those that came back, instead of those nobody has entered
     * @param letter of this letter alone
     * @param before sent before that moment: the others are not late yet
     */
    record Asked(boolean returned, String q, @Nullable UUID letter, OffsetDateTime before) {

        Where where() {
            return new Where()
                    .and(
                            "(l.k like '%' || platform.th_key(:q) || '%' or platform.th_key(f.name) like '%' || platform.th_key(:q) || '%')",
                            "q", q.isEmpty() ? null : q)
                    .and("l.id = :letter", "letter", letter);
        }
    }

    /** Those sent first come first. */
    List<Line> list(Actor actor, Asked asked, Slice.Place place, int most) {
        var where = asked.where().and("f.id > :after", "after", place.after()).and("f.id < :to", "to", place.before());
        return jdbc.sql("""
                select f.id, f.letter_id, l.printed, l.subject, f.name, f.sent_at, f.reminded_at, f.reminders, f.why, f.state
                """ + FROM + where.sql() + " order by f.id " + place.direction() + " limit :most")
                .params(where.params())
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("before", asked.before())
                .param("what", what(asked))
                .param("most", most)
                .query(Line.class)
                .list();
    }

    int count(Actor actor, Asked asked, int limit) {
        var where = asked.where();
        return jdbc.sql("select count(*) from (select 1 " + FROM + where.sql() + " limit :limit) counted")
                .params(where.params())
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("before", asked.before())
                .param("what", what(asked))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static String what(Asked asked) {
        return asked.returned() ? "RETURNED" : "WAITING";
    }

    /** After how many working days a letter not entered is late. */
    int lateAfter(OfficeId office) {
        return jdbc.sql("select late_after from dispatch.setting where office_id = :office order by office_id")
                .param("office", office.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    /** What its sender reminded the actor's unit of and it has not entered: its entries. */
    List<UUID> reminded(Actor actor, int most) {
        return jdbc.sql("""
                select e.id
                from dispatch.delivery d
                join correspondence.delivered e on e.office_id = d.office_id and e.id = d.entry_id
                where d.office_id = :office and d.unit_id = :unit and d.reminded_at is not null and d.recalled_at is null
                    and e.state = 'WAITING'
                order by d.id limit :most""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
