package org.khet.drafting.internal.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftVersion;
import org.khet.files.FileId;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** ร่างที่ 1, 2, 3 …: written once, read for ever. */
@Component
class VersionRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the working copy of a locked draft, as it lies there, as the next version. */
    void keep(OfficeId office, DraftId draft, DraftVersion.How how, PersonId by, OffsetDateTime at, String why) {
        jdbc.sql("""
                with counted as (
                    update drafting.draft
                    set versions = versions + 1, kept = revision
                    where office_id = :office and id = :draft
                    returning office_id, id, versions, title, content, file_id)
                insert into drafting.draft_version (office_id, draft_id, number, title, content, file_id, kept_by, kept_at,
                    how, why)
                select office_id, id, versions, title, content, file_id, :by, :at, :how, :why from counted""")
                .param("office", office.value())
                .param("draft", draft.value())
                .param("by", by.value())
                .param("at", at)
                .param("how", how.name())
                .param("why", why)
                .update();
    }

    List<DraftVersion> of(OfficeId office, DraftId draft) {
        return jdbc.sql("""
                select number, content::text as content, file_id, kept_by, kept_at, how, why
                from drafting.draft_version
                where office_id = :office and draft_id = :draft
                order by number""")
                .param("office", office.value())
                .param("draft", draft.value())
                .query(this::read)
                .list();
    }

    Optional<DraftVersion> find(OfficeId office, DraftId draft, int number) {
        return jdbc.sql("""
                select number, content::text as content, file_id, kept_by, kept_at, how, why
                from drafting.draft_version
                where office_id = :office and draft_id = :draft and number = :number""")
                .param("office", office.value())
                .param("draft", draft.value())
                .param("number", number)
                .query(this::read)
                .optional();
    }

    private DraftVersion read(ResultSet row, int n) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new DraftVersion(
                row.getInt("number"),
                json.readValue(row.getString("content"), Content.class),
                file == null ? null : new FileId(file),
                new PersonId(row.getObject("kept_by", UUID.class)),
                row.getObject("kept_at", OffsetDateTime.class),
                DraftVersion.How.valueOf(row.getString("how")),
                row.getString("why"));
    }
}
