package org.khet.trust;

import java.util.Map;
import java.util.UUID;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter sent to the owner's own unit with a form that unit has answered: whoever works there may see both sides. */
final class CollectedRows {

    private final JdbcClient jdbc;
    private final Actor owner;

    private CollectedRows(JdbcClient jdbc, Actor owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    static Map<String, Object> of(JdbcClient jdbc, Actor owner) {
        return new CollectedRows(jdbc, owner).things();
    }

    private Map<String, Object> things() {
        var carried = insert("""
                correspondence.letter (office_id, number, dated, sender, addressee, subject, speed, channel)
                values (:office, 'ทส 1', current_date, 'ผู้ส่ง', 'ผู้รับ', 'ขอข้อมูล', 'NORMAL', 'KHET')""", null);
        var entry = insert("""
                correspondence.entry (office_id, letter_id, unit_id, purpose, state, at_unit, delivered)
                values (:office, :of, :unit, 'ACT', 'WAITING', :unit, true)""", carried);
        jdbc.sql("""
                insert into dispatch.register (office_id, unit_id, series, year, first, last, last_at)
                values (:office, :unit, 'CERTIFICATE', 2568, 1, 1, now())""")
                .param("office", owner.office().value())
                .param("unit", owner.unit().value())
                .update();
        var letter = insert("""
                dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed, taken_at, taken_by,
                    state, kind, dated, sender, addressee, subject, speed, carried)
                values (:office, :unit, :person, :unit, 'CERTIFICATE', 2568, 1, 'ทส 1', now(), :person, 'ISSUED', 'EXTERNAL',
                    current_date, 'ผู้ส่ง', 'ผู้รับ', 'ขอข้อมูล', 'NORMAL', :of)""", carried);
        jdbc.sql("""
                insert into dispatch.delivery (office_id, letter_id, unit_id, name, way, purpose, entry_id, sent_at, sent_by)
                values (:office, :letter, :unit, 'กลุ่มแผน', 'SYSTEM', 'ACT', :entry, now(), :person)""")
                .param("office", owner.office().value())
                .param("letter", letter)
                .param("unit", owner.unit().value())
                .param("entry", entry)
                .param("person", owner.person().value())
                .update();
        var form = insert("""
                dispatch.form (office_id, letter_id, title, due_at, state, fields_made)
                values (:office, :of, 'แบบเก็บข้อมูล', now() + interval '9 days', 'OPEN', 2)""", letter);
        field(form, "q1", 1, "SHORT");
        field(form, "q2", 2, "FILE");
        var file = insert("""
                files.file (office_id, name, media_type, size, sha256, stored_by)
                select :office, 'แนบ.pdf', media_type, size, sha256, :person from files.file
                where office_id = :office order by id limit 1""", null);
        return Map.of(
                "collected",
                letter,
                "collected-entry",
                entry,
                "form",
                form,
                "answer",
                answer(form, file),
                "answer-file",
                file);
    }

    private void field(UUID form, String key, int position, String type) {
        jdbc.sql("""
                insert into dispatch.form_field (office_id, form_id, key, position, type, label, required)
                values (:office, :form, :key, :position, :type, 'ช่อง', false)""")
                .param("office", owner.office().value())
                .param("form", form)
                .param("key", key)
                .param("position", position)
                .param("type", type)
                .update();
    }

    private UUID answer(UUID form, UUID file) {
        var answer = insert("""
                dispatch.answer (office_id, form_id, unit_id, revision, version, first_sent_at, sent_at)
                values (:office, :of, :unit, 1, 1, now(), now())""", form);
        insert("""
                dispatch.answer_version (office_id, answer_id, version, sent_at, sent_by, late, content)
                values (:office, :of, 1, now(), :person, false, jsonb_build_object('q2', jsonb_build_array('%s')))""".formatted(file), answer, "answer_id");
        insert("""
                dispatch.answer_file (office_id, answer_id, file_id, put_by, put_at)
                values (:office, :of, '%s', :person, now())""".formatted(file), answer, "answer_id");
        return answer;
    }

    private UUID insert(String into, @org.jspecify.annotations.Nullable UUID of) {
        return insert(into, of, "id");
    }

    private UUID insert(String into, @org.jspecify.annotations.Nullable UUID of, String id) {
        var values = new java.util.HashMap<String, Object>();
        values.put("office", owner.office().value());
        values.put("unit", owner.unit().value());
        values.put("person", owner.person().value());
        values.put("of", of);
        return jdbc.sql("insert into " + into + " returning " + id)
                .params(values)
                .query(UUID.class)
                .single();
    }
}
