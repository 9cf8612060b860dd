package org.khet.correspondence.internal.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants to be reminded, and the mails to them: one at most a person and half-day. */
@Component
class ReminderJobs {

    private static final int MOST_TRIES = 3;

    private final JdbcClient jdbc;

    ReminderJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail somebody is to get now. */
    record Job(UUID officeId, UUID personId, UUID unitId, String email, LocalDate day, String half, int tries) {}

    Optional<String> address(Actor actor) {
        return jdbc.sql("""
                select email from correspondence.reminder_address
                where office_id = :office and person_id = :person""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .query(String.class)
                .optional();
    }

    /** Reminds the person at that address, or no more where it is empty. */
    void set(Actor actor, String email, OffsetDateTime at) {
        if (email.isEmpty()) {
            remindNoMore(actor);
        } else {
            remind(actor, email, at);
        }
    }

    /** From now on the person is reminded of the work of the place they work in. */
    void remind(Actor actor, String email, OffsetDateTime at) {
        jdbc.sql("""
                insert into correspondence.reminder_address (office_id, person_id, unit_id, email, set_at)
                values (:office, :person, :unit, :email, :at)
                on conflict (office_id, person_id)
                do update set unit_id = excluded.unit_id, email = excluded.email, set_at = excluded.set_at""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("unit", actor.unit().value())
                .param("email", email)
                .param("at", at)
                .update();
    }

    void remindNoMore(Actor actor) {
        jdbc.sql("delete from correspondence.reminder_address where office_id = :office and person_id = :person")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .update();
    }

    /** One job for everybody who wants to be reminded and has none for this half-day yet. */
    void lay(LocalDate day, String half, OffsetDateTime at) {
        jdbc.sql("""
                insert into correspondence.reminder (office_id, person_id, day, half, at)
                select office_id, person_id, :day, :half, :at from correspondence.reminder_address
                on conflict do nothing""").param("day", day).param("half", half).param("at", at).update();
    }

    /** Takes the next job that no other server has; it is taken for good when this returns. */
    Optional<Job> claim(LocalDate day, String half, OffsetDateTime at) {
        return jdbc.sql("""
                update correspondence.reminder r
                set state = 'SENDING', tries = r.tries + 1, at = :at
                from (
                    select j.office_id, j.person_id, j.day, j.half, a.unit_id, a.email
                    from correspondence.reminder j
                    join correspondence.reminder_address a on a.office_id = j.office_id and a.person_id = j.person_id
                    where j.state = 'PENDING' and j.day = :day and j.half = :half and (j.tries = 0 or j.at < :before)
                    order by j.office_id, j.person_id
                    limit 1
                    for update of j skip locked) next
                where r.office_id = next.office_id and r.person_id = next.person_id and r.day = next.day
                    and r.half = next.half
                returning r.office_id, r.person_id, next.unit_id, next.email, r.day, r.half, r.tries""")
                .param("day", day)
                .param("half", half)
                .param("at", at)
                .param("before", at.minusMinutes(5))
                .query(Job.class)
                .optional();
    }

    /** @param state SENT, or NOTHING when there was nothing to say */
    void done(Job job, String state) {
        finish(job, state);
    }

    /** The mail server would not take it: tried again in a few minutes, at most three times. */
    void failed(Job job) {
        finish(job, job.tries() < MOST_TRIES ? "PENDING" : "FAILED");
    }

    private void finish(Job job, String state) {
        jdbc.sql("""
                update correspondence.reminder set state = :state
                where office_id = :office and person_id = :person and day = :day and half = :half""")
                .param("state", state)
                .param("office", job.officeId())
                .param("person", job.personId())
                .param("day", job.day())
                .param("half", job.half())
                .update();
    }
}
