package org.khet.drafting.internal.upload;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.DraftId;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that wait to be made into PDF: a job, claimed by one node at a time. */
@Component
class ConversionRows {

    private final JdbcClient jdbc;

    ConversionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Job(UUID officeId, UUID draftId, UUID fileId, UUID askedBy, UUID askedUnit) {}

    /** How far the last one of a draft is. */
    record Standing(String state, UUID fileId, String why, OffsetDateTime askedAt) {}

    void ask(Actor actor, DraftId draft, FileId file, OffsetDateTime at) {
        jdbc.sql("""
                insert into drafting.conversion (office_id, draft_id, file_id, asked_by, asked_unit, asked_at)
                values (:office, :draft, :file, :person, :unit, :at)""")
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("file", file.value())
                .param("person", actor.person().value())
                .param("unit", actor.unit().value())
                .param("at", at)
                .update();
    }

    Optional<Standing> last(OfficeId office, DraftId draft) {
        return jdbc.sql("""
                select state, file_id, why, asked_at from drafting.conversion
                where office_id = :office and draft_id = :draft
                order by asked_at desc, file_id desc limit 1""")
                .param("office", office.value())
                .param("draft", draft.value())
                .query(Standing.class)
                .optional();
    }

    /** The job that waits longest, or one whose node did not come back. */
    Optional<Job> claim(OffsetDateTime now, OffsetDateTime lost) {
        return jdbc.sql("""
                update drafting.conversion
                set state = 'RUNNING', claimed_at = :now
                where (office_id, draft_id, file_id) = (
                    select office_id, draft_id, file_id from drafting.conversion
                    where state = 'WAITING' or (state = 'RUNNING' and claimed_at < :lost)
                    order by asked_at limit 1 for update skip locked)
                returning office_id, draft_id, file_id, asked_by, asked_unit""")
                .param("now", now)
                .param("lost", lost)
                .query(Job.class)
                .optional();
    }

    void settled(Job job, @Nullable FileId pdf, String why) {
        jdbc.sql("""
                update drafting.conversion
                set state = :state, pdf_id = :pdf, why = :why
                where office_id = :office and draft_id = :draft and file_id = :file""")
                .param("state", pdf == null ? "FAILED" : "DONE")
                .param("pdf", pdf == null ? null : pdf.value())
                .param("why", why)
                .param("office", job.officeId())
                .param("draft", job.draftId())
                .param("file", job.fileId())
                .update();
    }
}
