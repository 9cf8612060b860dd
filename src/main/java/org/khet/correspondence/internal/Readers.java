package org.khet.correspondence.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.correspondence.LetterId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was named on a secret letter, and who read it when: the electronic ใบปกข้อมูลข่าวสารลับ (ปข.), on which every reader
 * writes name, date and time.
 */
@Component
class Readers {

    /** Turning the pages of a letter is one reading. */
    private static final Duration ONE_READING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Trail trail;
    private final Clock clock;

    Readers(JdbcClient jdbc, AuditTrail audit, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    boolean isNamed(OfficeId office, LetterId letter, PersonId person) {
        return named(office, letter).contains(person);
    }

    /** Those named now, the earliest first. */
    List<PersonId> named(OfficeId office, LetterId letter) {
        return jdbc.sql("""
                select person_id from correspondence.reader
                where office_id = :office and letter_id = :letter and withdrawn_at is null
                order by named_at, person_id""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Names somebody, also one whose name was withdrawn before. */
    void name(Actor by, LetterId letter, PersonId person) {
        jdbc.sql("""
                insert into correspondence.reader (office_id, letter_id, person_id, named_by)
                values (:office, :letter, :person, :by)
                on conflict on constraint reader_pk
                do update set named_by = excluded.named_by, named_at = clock_timestamp(), withdrawn_at = null
                where reader.withdrawn_at is not null""")
                .param("office", by.office().value())
                .param("letter", letter.value())
                .param("person", person.value())
                .param("by", by.person().value())
                .update();
    }

    void withdraw(OfficeId office, LetterId letter, PersonId person) {
        jdbc.sql("""
                update correspondence.reader set withdrawn_at = clock_timestamp()
                where office_id = :office and letter_id = :letter and person_id = :person and withdrawn_at is null""")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("person", person.value())
                .update();
    }

    /** Writes the reading down. */
    void read(Actor actor, Entry entry) {
        var since = OffsetDateTime.now(clock).minus(ONE_READING);
        if (!audit.did(
                actor.office().value(),
                actor.person().value(),
                "letter.read",
                entry.letter().value(),
                since)) {
            trail.write(actor, "read", entry.matter(), null, Map.of());
        }
    }
}
