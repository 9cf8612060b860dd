package org.khet.dispatch.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingFacts;
import org.khet.files.FileId;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on lines of the send registers; the line is locked and was asked. */
@Component
class ChangeRows {

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the letter really says; a number that waited for it is issued. */
    void write(OfficeId office, Outgoing letter, PersonId owner, OutgoingFacts facts) {
        jdbc.sql("""
                update dispatch.letter
                set state = 'ISSUED', why = '', owner_id = :owner, kind = :kind, dated = :dated, sender = :sender,
                    addressee = :addressee, subject = :subject, speed = :speed, refers_to = :refersTo,
                    enclosures = :enclosures, remark = :remark, version = version + 1
                where office_id = :office and id = :id""")
                .params(TakenNumbers.facts(facts))
                .param("owner", owner.value())
                .param("office", office.value())
                .param("id", letter.id().value())
                .update();
    }

    /** From here on it is the number of what is signed in this file. */
    void bind(OfficeId office, Outgoing letter, UUID proposal, UUID draft) {
        jdbc.sql("""
                update dispatch.letter set proposal_id = :proposal, draft_id = :draft, version = version + 1
                where office_id = :office and id = :id""")
                .param("proposal", proposal)
                .param("draft", draft)
                .param("office", office.value())
                .param("id", letter.id().value())
                .update();
    }

    /** @param entry that the letter answers, when no other was named before */
    void answers(OfficeId office, Outgoing letter, @Nullable UUID entry) {
        jdbc.sql("""
                update dispatch.letter
                set answers = e.id, answered = e.letter_id
                from correspondence.letter_of_entry e
                where dispatch.letter.office_id = :office and dispatch.letter.id = :id and answers is null
                    and e.office_id = :office and e.id = :entry::uuid""")
                .param("entry", entry)
                .param("office", office.value())
                .param("id", letter.id().value())
                .update();
    }

    void cancel(OfficeId office, Outgoing letter, String why) {
        jdbc.sql("""
                update dispatch.letter set state = 'CANCELLED', why = :why, version = version + 1
                where office_id = :office and id = :id""")
                .param("why", why)
                .param("office", office.value())
                .param("id", letter.id().value())
                .update();
    }

    /** Behind those that are there. */
    void add(OfficeId office, Outgoing letter, List<FileId> files) {
        jdbc.sql("""
                insert into dispatch.letter_file (office_id, letter_id, position, file_id)
                select :office, :id, f.n + coalesce((
                    select max(position) from dispatch.letter_file where office_id = :office and letter_id = :id), 0), f.id
                from unnest(:files::uuid[]) with ordinality f (id, n)""")
                .param("office", office.value())
                .param("id", letter.id().value())
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("update dispatch.letter set version = version + 1 where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", letter.id().value())
                .update();
    }
}
