package org.khet.dispatch.internal.thread;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ปิดเรื่อง of a letter sent, by its owner's unit, whoever still owes an answer; and open again. */
@Service
class Closing {

    private final JdbcClient jdbc;
    private final OutgoingLetters letters;
    private final Recording recording;
    private final Clock clock;

    Closing(JdbcClient jdbc, OutgoingLetters letters, Recording recording, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.recording = recording;
        this.clock = clock;
    }

    /** When it was closed, by whom and why. */
    record Closed(OffsetDateTime changedAt, UUID changedBy, String why) {}

    /** Empty as long as it is open. */
    Optional<Closed> closed(OfficeId office, OutgoingId letter) {
        return jdbc.sql("""
                select changed_at, changed_by, why from dispatch.conversation
                where office_id = :office and letter_id = :letter and closed
                order by letter_id""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query(Closed.class)
                .optional();
    }

    @Transactional
    Kept close(Actor actor, UUID id, String why) {
        var letter = held(actor, id);
        if (closed(actor.office(), letter.id()).isPresent()) {
            return new Kept.Refused("", text("dispatch.thread.refused.closed"));
        }
        write(actor, letter, true, why);
        recording.write(actor.did("thread.closed", id, why), null, null);
        return new Kept.Done(id);
    }

    @Transactional
    Kept reopen(Actor actor, UUID id) {
        var letter = held(actor, id);
        if (closed(actor.office(), letter.id()).isEmpty()) {
            return new Kept.Refused("", text("dispatch.thread.refused.open"));
        }
        write(actor, letter, false, "");
        recording.write(actor.did("thread.reopened", id, ""), null, null);
        return new Kept.Done(id);
    }

    private Outgoing held(Actor actor, UUID id) {
        var letter = letters.hold(actor, new OutgoingId(id));
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException(Permission.ISSUE_LETTERS.name());
        }
        return letter;
    }

    private void write(Actor actor, Outgoing letter, boolean closed, String why) {
        jdbc.sql("""
                insert into dispatch.conversation as c (office_id, letter_id, closed, why, changed_at, changed_by)
                values (:office, :letter, :closed, :why, :at, :person)
                on conflict on constraint conversation_pk do update
                set closed = excluded.closed, why = excluded.why, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by""")
                .param("office", actor.office().value())
                .param("letter", letter.id().value())
                .param("closed", closed)
                .param("why", why)
                .param("at", OffsetDateTime.now(clock))
                .param("person", actor.person().value())
                .update();
    }
}
