package org.khet.dispatch.internal.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units answer. */
@Component
class AnswerRows {

    private static final String COLUMNS = """
            select id, form_id, unit_id, typed::text as typed, typed_by, typed_at, revision, version, first_sent_at, sent_at
            from dispatch.answer
            where office_id = :office and\s""";

    private final JdbcClient jdbc;
    private final ContentJson json;

    AnswerRows(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Answer> find(OfficeId office, UUID id) {
        return jdbc.sql(COLUMNS + "id = :id order by id")
                .param("office", office.value())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Answer> of(OfficeId office, UUID form, UnitId unit) {
        return one(office, form, unit, "");
    }

    /** Begun if need be, and nobody else of the unit saves it until the transaction ends. */
    Answer lock(OfficeId office, UUID form, UnitId unit) {
        jdbc.sql("""
                insert into dispatch.answer (office_id, form_id, unit_id) values (:office, :form, :unit)
                on conflict on constraint answer_one_a_unit do nothing""")
                .param("office", office.value())
                .param("form", form)
                .param("unit", unit.value())
                .update();
        return one(office, form, unit, " for update").orElseThrow();
    }

    private Optional<Answer> one(OfficeId office, UUID form, UnitId unit, String locking) {
        return jdbc.sql(COLUMNS + "form_id = :form and unit_id = :unit order by id" + locking)
                .param("office", office.value())
                .param("form", form)
                .param("unit", unit.value())
                .query(this::read)
                .optional();
    }

    void keep(Actor actor, Answer answer, Content typed, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch.answer
                set typed = :typed::jsonb, typed_by = :person, typed_at = :at, revision = revision + 1
                where office_id = :office and id = :id""")
                .param("office", actor.office().value())
                .param("id", answer.id())
                .param("typed", json.write(typed))
                .param("person", actor.person().value())
                .param("at", at)
                .update();
    }

    /** Lays the version down; what was typed has become it. */
    void send(Actor actor, Answer answer, Content content, OffsetDateTime at, boolean late) {
        jdbc.sql("""
                insert into dispatch.answer_version (office_id, answer_id, version, sent_at, sent_by, late, content)
                values (:office, :id, :version, :at, :person, :late, :content::jsonb)""")
                .param("office", actor.office().value())
                .param("id", answer.id())
                .param("version", answer.version() + 1)
                .param("at", at)
                .param("person", actor.person().value())
                .param("late", late)
                .param("content", json.write(content))
                .update();
        jdbc.sql("""
                update dispatch.answer
                set typed = null, typed_by = null, typed_at = null, revision = revision + 1, version = version + 1,
                    first_sent_at = coalesce(first_sent_at, :at), sent_at = :at
                where office_id = :office and id = :id""")
                .param("office", actor.office().value())
                .param("id", answer.id())
                .param("at", at)
                .update();
    }

    void put(Actor actor, Answer answer, FileId file, OffsetDateTime at) {
        jdbc.sql("""
                insert into dispatch.answer_file (office_id, answer_id, file_id, put_by, put_at)
                values (:office, :answer, :file, :person, :at)""")
                .param("office", actor.office().value())
                .param("answer", answer.id())
                .param("file", file.value())
                .param("person", actor.person().value())
                .param("at", at)
                .update();
    }

    /** Every file ever put to it. */
    List<String> files(OfficeId office, UUID answer) {
        return jdbc.sql("""
                select file_id::text from dispatch.answer_file
                where office_id = :office and answer_id = :answer
                order by put_at, file_id""")
                .param("office", office.value())
                .param("answer", answer)
                .query(String.class)
                .list();
    }

    private Answer read(ResultSet row, int n) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                typed(row.getString("typed")),
                row.getObject("typed_by", UUID.class),
                row.getObject("typed_at", OffsetDateTime.class),
                row.getInt("revision"),
                row.getInt("version"),
                row.getObject("first_sent_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private @Nullable Content typed(@Nullable String text) {
        return text == null ? null : json.read(text);
    }
}
