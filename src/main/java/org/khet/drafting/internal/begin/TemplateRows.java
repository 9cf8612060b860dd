package org.khet.drafting.internal.begin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Content;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Templates of a unit and of the whole office. */
@Component
class TemplateRows {

    private static final String COLUMNS = """
            select id, unit_id, name, purpose, content::text as content, retired, made_by, changed_at, version
            from drafting.template
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TemplateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those the actor may begin from: the unit's own first. */
    List<Template> of(Actor actor, boolean retired) {
        return jdbc.sql(COLUMNS + """
                where office_id = :office and (unit_id = :unit or unit_id is null) and (not retired or :retired)
                order by retired, unit_id is null, name, id""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("retired", retired)
                .query(this::read)
                .list();
    }

    Optional<Template> find(Actor actor, UUID id) {
        return one(actor, id, "");
    }

    Optional<Template> lock(Actor actor, UUID id) {
        return one(actor, id, " for update");
    }

    private Optional<Template> one(Actor actor, UUID id, String locking) {
        return jdbc.sql(COLUMNS + """
                where office_id = :office and id = :id and (unit_id = :unit or unit_id is null)""" + locking)
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    UUID add(Actor actor, @Nullable UnitId unit, String name, String purpose, Content content, OffsetDateTime at) {
        return jdbc.sql("""
                insert into drafting.template (office_id, unit_id, kind, name, purpose, content, made_by, changed_at)
                values (:office, :unit, :kind, :name, :purpose, :content::jsonb, :person, :at) returning id""")
                .param("office", actor.office().value())
                .param("unit", unit == null ? null : unit.value())
                .param("kind", content.kind().name())
                .param("name", name)
                .param("purpose", purpose)
                .param("content", json.writeValueAsString(content))
                .param("person", actor.person().value())
                .param("at", at)
                .query(UUID.class)
                .single();
    }

    /** Writes a locked one. */
    void write(Actor actor, UUID id, String name, String purpose, Content content, OffsetDateTime at) {
        jdbc.sql("""
                update drafting.template
                set name = :name, purpose = :purpose, content = :content::jsonb, changed_at = :at, version = version + 1
                where office_id = :office and id = :id""")
                .param("name", name)
                .param("purpose", purpose)
                .param("content", json.writeValueAsString(content))
                .param("at", at)
                .param("office", actor.office().value())
                .param("id", id)
                .update();
    }

    void retire(Actor actor, UUID id, boolean retired, OffsetDateTime at) {
        jdbc.sql("""
                update drafting.template
                set retired = :retired, changed_at = :at, version = version + 1
                where office_id = :office and id = :id""")
                .param("retired", retired)
                .param("at", at)
                .param("office", actor.office().value())
                .param("id", id)
                .update();
    }

    private Template read(ResultSet row, int n) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        return new Template(
                row.getObject("id", UUID.class),
                unit == null ? null : new UnitId(unit),
                row.getString("name"),
                row.getString("purpose"),
                json.readValue(row.getString("content"), Content.class),
                row.getBoolean("retired"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
