package org.khet.dispatch.internal.copies;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.khet.dispatch.OutgoingId;
import org.khet.office.OfficeId;
import org.khet.signing.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certified copies as they were made. */
@Component
class CopyRows {

    private final JdbcClient jdbc;

    CopyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A certified copy.
     *
     * @param fileId the copy
     * @param code of its verification page
     */
    record Copy(
            UUID id,
            UUID sourceId,
            UUID fileId,
            String name,
            String position,
            OffsetDateTime certifiedAt,
            String code) {}

    void add(OfficeId office, OutgoingId letter, Copy copy, UUID certifiedBy, Signed signed) {
        jdbc.sql("""
                insert into dispatch.copy (office_id, id, letter_id, source_id, file_id, certified_by, name, position,
                    certified_at, signature_id, code)
                values (:office, :id, :letter, :source, :file, :by, :name, :position, :at, :signature, :code)""")
                .param("office", office.value())
                .param("id", copy.id())
                .param("letter", letter.value())
                .param("source", copy.sourceId())
                .param("file", copy.fileId())
                .param("by", certifiedBy)
                .param("name", copy.name())
                .param("position", copy.position())
                .param("at", copy.certifiedAt())
                .param("signature", signed.signature().value())
                .param("code", copy.code())
                .update();
    }

    /** Of a letter, the newest first. */
    List<Copy> of(OfficeId office, OutgoingId letter) {
        return jdbc.sql("""
                select id, source_id, file_id, name, position, certified_at, code from dispatch.copy
                where office_id = :office and letter_id = :letter
                order by id desc""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query(Copy.class)
                .list();
    }
}
