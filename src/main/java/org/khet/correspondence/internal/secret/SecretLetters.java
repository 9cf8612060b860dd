package org.khet.correspondence.internal.secret;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret letters open to a person: those they are named on, and those of the unit whose registrar they are. */
@Component
class SecretLetters {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    SecretLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            int year,
            int number,
            OffsetDateTime receivedAt,
            String letterNumber,
            String sender,
            String subject,
            Secrecy secrecy,
            EntryState state) {}

    /** The newest first. */
    List<Line> openTo(Actor actor) {
        return jdbc.sql("""
                select e.id, e.year, e.number, e.received_at, l.number letter_number, l.sender, l.subject, l.secrecy,
                    e.state
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.office_id = :office and e.secret
                    and ((:keeper and e.unit_id = :unit) or exists (
                        select from correspondence.reader r
                        where r.office_id = e.office_id and r.letter_id = e.letter_id and r.person_id = :person
                            and r.withdrawn_at is null))
                order by e.year desc, e.number desc, e.id
                limit :most""")
                .param("office", actor.office().value())
                .param("keeper", actor.may(Permission.KEEP_SECRETS))
                .param("unit", actor.unit().value())
                .param("person", actor.person().value())
                .param("most", MOST)
                .query(Line.class)
                .list();
    }
}
