package org.khet.drafting.internal.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftState;
import org.khet.drafting.LetterKind;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts: reading them, locking them for an act, writing them on. */
@Component
class StoredDrafts {

    private static final String COLUMNS = """
            select id, unit_id, owner_id, state, title, content::text as content, revision, versions, kept, saved_by,
                saved_at, pen, answers, file_id, begun_at, withdrawn_why
            from drafting.draft
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(OfficeId office, DraftId draft) {
        return one(office, draft, "");
    }

    /** Reads it and keeps others from acting on it until the transaction ends. */
    Optional<Draft> lock(OfficeId office, DraftId draft) {
        return one(office, draft, " for update");
    }

    private Optional<Draft> one(OfficeId office, DraftId draft, String locking) {
        return jdbc.sql(COLUMNS + "where office_id = :office and id = :draft" + locking)
                .param("office", office.value())
                .param("draft", draft.value())
                .query(this::read)
                .optional();
    }

    void add(Actor actor, DraftId id, Content content, @Nullable EntryId answers, OffsetDateTime at) {
        jdbc.sql("""
                insert into drafting.draft (office_id, id, unit_id, owner_id, kind, title, content, saved_by, saved_at,
                    pen, answers, begun_at)
                values (:office, :id, :unit, :person, :kind, :title, :content::jsonb, :person, :at, :id, :answers, :at)""")
                .param("office", actor.office().value())
                .param("id", id.value())
                .param("unit", actor.unit().value())
                .param("person", actor.person().value())
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("content", json.writeValueAsString(content))
                .param("at", at)
                .param("answers", answers == null ? null : answers.value())
                .update();
    }

    /** Writes the working copy of a locked draft. */
    void write(Actor actor, DraftId draft, Content content, UUID pen, OffsetDateTime at) {
        jdbc.sql("""
                update drafting.draft
                set kind = :kind, title = :title, content = :content::jsonb, revision = revision + 1,
                    saved_by = :person, saved_at = :at, pen = :pen
                where office_id = :office and id = :draft""")
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("content", json.writeValueAsString(content))
                .param("person", actor.person().value())
                .param("at", at)
                .param("pen", pen)
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .update();
    }

    /** Puts a file in the place of the editor, or takes it out. */
    void use(Actor actor, DraftId draft, @Nullable FileId file, OffsetDateTime at) {
        jdbc.sql("""
                update drafting.draft
                set file_id = :file, revision = revision + 1, saved_by = :person, saved_at = :at, pen = :draft
                where office_id = :office and id = :draft""")
                .param("file", file == null ? null : file.value())
                .param("person", actor.person().value())
                .param("at", at)
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .update();
    }

    void stands(OfficeId office, DraftId draft, DraftState state, String why) {
        jdbc.sql("""
                update drafting.draft
                set state = :state, withdrawn_why = :why, revision = revision + 1,
                    kept = case when kept = revision then kept + 1 else kept end -- no word of it is new
                where office_id = :office and id = :draft""")
                .param("state", state.name())
                .param("why", why)
                .param("office", office.value())
                .param("draft", draft.value())
                .update();
    }

    void owned(OfficeId office, DraftId draft, PersonId by) {
        jdbc.sql("update drafting.draft set owner_id = :by where office_id = :office and id = :draft")
                .param("by", by.value())
                .param("office", office.value())
                .param("draft", draft.value())
                .update();
    }

    /** What was written last in a letter of this kind in the unit: what is the same in each is taken from it. */
    Optional<Content> last(OfficeId office, UnitId unit, LetterKind kind) {
        return jdbc.sql("""
                select content::text as content from drafting.draft
                where office_id = :office and unit_id = :unit and kind = :kind and file_id is null
                order by id desc limit 1""")
                .param("office", office.value())
                .param("unit", unit.value())
                .param("kind", kind.name())
                .query((row, n) -> json.readValue(row.getString("content"), Content.class))
                .optional();
    }

    private Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                DraftState.valueOf(row.getString("state")),
                row.getString("title"),
                json.readValue(row.getString("content"), Content.class),
                row.getInt("revision"),
                row.getInt("versions"),
                row.getInt("kept"),
                new PersonId(row.getObject("saved_by", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class),
                row.getObject("pen", UUID.class),
                entry(row.getObject("answers", UUID.class)),
                file(row.getObject("file_id", UUID.class)),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getString("withdrawn_why"));
    }

    private static @Nullable EntryId entry(@Nullable UUID id) {
        return id == null ? null : new EntryId(id);
    }

    private static @Nullable FileId file(@Nullable UUID id) {
        return id == null ? null : new FileId(id);
    }
}
