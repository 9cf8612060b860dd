package org.khet.dispatch.internal.collecting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fields of forms, in their order. */
@Component
class FieldRows {

    private final JdbcClient jdbc;

    FieldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FormField> of(OfficeId office, UUID form) {
        return jdbc.sql("""
                select key, type, label, hint, required, least, most, choices from dispatch.form_field
                where office_id = :office and form_id = :form
                order by position""")
                .param("office", office.value())
                .param("form", form)
                .query(FieldRows::field)
                .list();
    }

    void write(OfficeId office, UUID form, List<FormField> fields) {
        for (int at = 0; at < fields.size(); at++) {
            var field = fields.get(at);
            jdbc.sql("""
                    insert into dispatch.form_field (office_id, form_id, key, position, type, label, hint, required, least,
                        most, choices)
                    values (:office, :form, :key, :position, :type, :label, :hint, :required, :least, :most, :choices)""")
                    .param("office", office.value())
                    .param("form", form)
                    .param("key", field.key())
                    .param("position", at + 1)
                    .param("type", field.type().name())
                    .param("label", field.label())
                    .param("hint", field.hint())
                    .param("required", field.required())
                    .param("least", field.least())
                    .param("most", field.most())
                    .param("choices", field.choices().toArray(String[]::new))
                    .update();
        }
    }

    void clear(OfficeId office, UUID form) {
        jdbc.sql("delete from dispatch.form_field where office_id = :office and form_id = :form")
                .param("office", office.value())
                .param("form", form)
                .update();
    }

    private static FormField field(ResultSet row, int n) throws SQLException {
        return new FormField(
                row.getString("key"),
                FieldType.valueOf(row.getString("type")),
                row.getString("label"),
                row.getString("hint"),
                row.getBoolean("required"),
                row.getObject("least", BigDecimal.class),
                row.getObject("most", BigDecimal.class),
                List.of((String[]) row.getArray("choices").getArray()));
    }
}
