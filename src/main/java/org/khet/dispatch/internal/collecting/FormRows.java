package org.khet.dispatch.internal.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms and their fields. */
@Component
class FormRows {

    private static final String ONE = """
            select f.id, f.letter_id, f.title, f.explanation, f.due_at, f.state, f.fields_made, f.reminded_at, f.version,
                exists (select from dispatch.answer a
                    where a.office_id = f.office_id and a.form_id = f.id and a.version > 0) as answered
            from dispatch.form f
            where f.office_id = :office and\s""";

    private final JdbcClient jdbc;
    private final FieldRows fields;

    FormRows(JdbcClient jdbc, FieldRows fields) {
        this.jdbc = jdbc;
        this.fields = fields;
    }

    Optional<CollectingForm> of(OfficeId office, OutgoingId letter) {
        return one(office, "f.letter_id = :id order by f.id", letter.value());
    }

    Optional<CollectingForm> find(OfficeId office, UUID form) {
        return one(office, "f.id = :id order by f.id", form);
    }

    /** The same, and nobody answers or changes it until the transaction ends. Read once it is held: who was waited for may have answered. */
    Optional<CollectingForm> lock(OfficeId office, OutgoingId letter) {
        return one(office, "f.letter_id = :id order by f.id for update of f", letter.value())
                .flatMap(held -> find(office, held.id()));
    }

    /** The same, and nobody changes or closes it until the transaction ends; others may answer. */
    Optional<CollectingForm> share(OfficeId office, UUID form) {
        return one(office, "f.id = :id order by f.id for share of f", form);
    }

    private Optional<CollectingForm> one(OfficeId office, String condition, UUID id) {
        return jdbc.sql(ONE + condition)
                .param("office", office.value())
                .param("id", id)
                .query(FormRows::read)
                .optional()
                .map(form -> form.with(fields.of(office, form.id())));
    }

    /** Begins the form of a letter; empty when another was quicker. */
    Optional<UUID> add(OfficeId office, OutgoingId letter, FormWish wish) {
        var id = jdbc.sql("""
                insert into dispatch.form (office_id, letter_id, title, explanation, due_at, fields_made)
                values (:office, :letter, :title, :explanation, :due, :made)
                on conflict on constraint form_one_a_letter do nothing
                returning id""")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("title", wish.title())
                .param("explanation", wish.explanation())
                .param("due", wish.dueAt())
                .param("made", wish.made())
                .query(UUID.class)
                .optional();
        id.ifPresent(form -> fields.write(office, form, wish.fields()));
        return id;
    }

    void change(OfficeId office, CollectingForm form, FormWish wish) {
        set(office, form, wish);
        if (!form.answered() && !form.fields().equals(wish.fields())) {
            fields.clear(office, form.id());
            fields.write(office, form.id(), wish.fields());
        }
    }

    private void set(OfficeId office, CollectingForm form, FormWish wish) {
        jdbc.sql("""
                update dispatch.form
                set title = :title, explanation = :explanation, due_at = :due,
                    fields_made = greatest(fields_made, :made), version = version + 1
                where office_id = :office and id = :form""")
                .param("office", office.value())
                .param("form", form.id())
                .param("title", wish.title())
                .param("explanation", wish.explanation())
                .param("due", wish.dueAt())
                .param("made", wish.made())
                .update();
    }

    void become(OfficeId office, CollectingForm form, FormState state) {
        jdbc.sql("""
                update dispatch.form set state = :state, version = version + 1
                where office_id = :office and id = :form""")
                .param("office", office.value())
                .param("form", form.id())
                .param("state", state.name())
                .update();
    }

    void reminded(Actor actor, CollectingForm form, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch.form set reminded_at = :at, reminders = reminders + 1
                where office_id = :office and id = :form""")
                .param("office", actor.office().value())
                .param("form", form.id())
                .param("at", at)
                .update();
    }

    private static CollectingForm read(ResultSet row, int n) throws SQLException {
        return new CollectingForm(
                row.getObject("id", UUID.class),
                new OutgoingId(row.getObject("letter_id", UUID.class)),
                row.getString("title"),
                row.getString("explanation"),
                row.getObject("due_at", OffsetDateTime.class),
                FormState.valueOf(row.getString("state")),
                row.getInt("fields_made"),
                row.getObject("reminded_at", OffsetDateTime.class),
                row.getInt("version"),
                row.getBoolean("answered"),
                List.of());
    }
}
