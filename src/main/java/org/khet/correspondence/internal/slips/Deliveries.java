package org.khet.correspondence.internal.slips;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.sql.Where;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed hands, as far as a person may see: all of it, or what came to or stands in their own unit. */
@Component
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was sent on in these days, in the order of sending. */
    List<Delivery> sent(Actor actor, Days days) {
        var where = new Where()
                .and("e.office_id = :office", "office", actor.office().value())
                .and("e.sent_at >= :from", "from", start(days.first()))
                .and("e.sent_at < :until", "until", start(days.last().plusDays(1)))
                .and("e.unit_id = :own", "own", own(actor));
        return jdbc.sql("""
                select p.year, p.number, l.sender, l.addressee, l.speed, e.unit_id as unit, e.purpose, e.state, e.sent_at,
                    e.received_at, e.received_by, e.secret
                from correspondence.entry e
                join correspondence.entry p on p.office_id = e.office_id and p.id = e.parent_id
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.parent_id is not null and p.number is not null and
                """ + where.sql() + " order by e.sent_at, p.year, p.number, e.id")
                .params(where.params())
                .query(Delivery.class)
                .list();
    }

    /** A letter that a unit entered; who receives it signs for it. */
    record Taken(String number, String addressee, String subject, OffsetDateTime receivedAt, UUID receivedBy) {}

    /** Empty when there is no such entry for this person, or nobody has entered it yet. */
    Optional<Taken> taken(Actor actor, UUID entry) {
        var where = new Where()
                .and("e.office_id = :office", "office", actor.office().value())
                .and("e.id = :entry", "entry", entry)
                .and("e.unit_id = :own", "own", own(actor));
        return jdbc.sql("""
                select l.number, l.addressee, l.subject, e.received_at, e.received_by
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.received_at is not null and e.state not in ('CANCELLED', 'RESERVED') and not e.secret and
                """ + where.sql())
                .params(where.params())
                .query(Taken.class)
                .optional();
    }

    private static @Nullable UUID own(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS) ? null : actor.unit().value();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
    }
}
