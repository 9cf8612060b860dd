package org.khet.platform.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of every act. An act is written in the transaction that does it, and never changed. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one act. Call it inside the transaction of the act itself. */
    public void write(Act act) {
        jdbc.sql("""
                insert into platform.act (office_id, at, person_id, person_name, capacity, verb, subject_id, unit_id,
                    note, before, after, from_address)
                values (:officeId, :at, :personId, :personName, :capacity, :verb, :subjectId, :unitId,
                    :note, :before::jsonb, :after::jsonb, :fromAddress)""")
                .param("officeId", act.officeId())
                .param("at", OffsetDateTime.now(clock))
                .param("personId", act.personId())
                .param("personName", act.personName())
                .param("capacity", act.capacity())
                .param("verb", act.verb())
                .param("subjectId", act.subjectId())
                .param("unitId", act.unitId())
                .param("note", act.note())
                .param("before", act.before())
                .param("after", act.after())
                .param("fromAddress", act.fromAddress())
                .update();
    }

    /** Did the person do this to the subject at or after that moment? */
    public boolean did(UUID officeId, UUID personId, String verb, UUID subjectId, OffsetDateTime since) {
        return jdbc.sql("""
                select exists (
                    select from platform.act
                    where office_id = :officeId and subject_id = :subjectId and person_id = :personId
                        and verb = :verb and at >= :since)""")
                .param("officeId", officeId)
                .param("subjectId", subjectId)
                .param("personId", personId)
                .param("verb", verb)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** The acts on one subject, oldest first. */
    public List<PastAct> of(UUID officeId, UUID subjectId) {
        return jdbc.sql("""
                select at, person_id, person_name, capacity, verb, unit_id, note, before::text, after::text
                from platform.act
                where office_id = :officeId and subject_id = :subjectId
                order by id""")
                .param("officeId", officeId)
                .param("subjectId", subjectId)
                .query(PastAct.class)
                .list();
    }
}
