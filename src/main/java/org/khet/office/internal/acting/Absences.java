package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which someone cannot work: the next of the ordered substitutes acts. */
@Service
class Absences {

    private final JdbcClient jdbc;
    private final Orders orders;
    private final Recording recording;

    Absences(JdbcClient jdbc, Orders orders, Recording recording) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.recording = recording;
    }

    record Away(UUID id, UUID personId, String name, LocalDate since, LocalDate until, String reason) {}

    /** Of today and to come. */
    List<Away> ahead(OfficeId office) {
        return jdbc.sql("""
                select a.id, a.person_id, p.title || p.first_name || ' ' || p.last_name as name, a.since, a.until, a.reason
                from office.absence a
                join office.person p on p.office_id = a.office_id and p.id = a.person_id
                where a.office_id = :office and not a.withdrawn
                    and a.until >= (now() at time zone 'Asia/Bangkok')::date
                order by a.since, a.id""").param("office", office.value()).query(Away.class).list();
    }

    @Transactional
    Kept note(Actor actor, UUID person, LocalDate since, LocalDate until, String reason) {
        permit(actor);
        if (standsInFor(actor, person)) {
            return new Kept.Refused("away", text("office.absence.refused.substitute"));
        }
        orders.inLine(actor.office());
        if (noted(actor, person, since, until)) {
            return new Kept.Refused("away", text("office.absence.refused.noted"));
        }
        var id = jdbc.sql("""
                insert into office.absence (office_id, person_id, since, until, reason)
                values (:office, :person, :since, :until, :reason)
                returning id""")
                .param("office", actor.office().value())
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .param("reason", reason)
                .query(UUID.class)
                .single();
        recording.write(
                actor.did("absence.noted", person, reason),
                null,
                Map.of("since", ThaiDate.brief(since), "until", ThaiDate.brief(until)));
        return new Kept.Done(id);
    }

    /** Was it noted before that they are away all these days? */
    private boolean noted(Actor actor, UUID person, LocalDate since, LocalDate until) {
        return jdbc.sql("""
                select exists (select from office.absence
                    where office_id = :office and person_id = :person and not withdrawn
                        and since <= :since and until >= :until)""")
                .param("office", actor.office().value())
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** They are there after all. Doing it twice changes nothing. */
    @Transactional
    void withdraw(Actor actor, UUID absence) {
        permit(actor);
        Optional<UUID> person = jdbc.sql("""
                update office.absence set withdrawn = true
                where office_id = :office and id = :id and not withdrawn
                returning person_id""")
                .param("office", actor.office().value())
                .param("id", absence)
                .query(UUID.class)
                .optional();
        person.ifPresent(who -> recording.write(actor.did("absence.withdrawn", who, ""), null, null));
    }

    /** Who would act in consequence notes nobody as away: that would be to appoint oneself. */
    private boolean standsInFor(Actor actor, UUID person) {
        return jdbc.sql("""
                select exists (select from office.acting a
                    where a.office_id = :office and a.person_id = :actor and not a.withdrawn
                        and a.until >= (now() at time zone 'Asia/Bangkok')::date
                        and (a.holder_id = :person or exists (select from office.acting b
                            where b.office_id = a.office_id and b.unit_id = a.unit_id and b.role = a.role
                                and b.person_id = :person and b.rank < a.rank and not b.withdrawn)))""")
                .param("office", actor.office().value())
                .param("actor", actor.person().value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_ACTING)) {
            throw new AccessDeniedException(Permission.MANAGE_ACTING.name());
        }
    }
}
