package org.khet.dispatch.internal.collecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingId;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that have a letter, and what each of them sent. */
@Component
class SentAnswers {

    /** A unit has the letter as long as it has not given it back and it was not taken back. */
    static final String HELD = " " + """
            d.office_id = :office and d.recalled_at is null
                and v.state not in ('RETURNED_TO_SENDER', 'RECALLED', 'CANCELLED')
            """;

    private final JdbcClient jdbc;
    private final ContentJson json;

    SentAnswers(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One that has the letter.
     *
     * @param answer what it sent last; null for nothing
     * @param late it was first sent after the day it was due
     */
    record Row(UnitId unit, @Nullable Version answer, boolean late) {}

    /** A version as it was sent. */
    record Version(UUID answer, int version, OffsetDateTime sentAt, UUID sentBy, boolean late, Content content) {}

    /** Every unit that has the letter, those that sent nothing too. */
    List<Row> all(OfficeId office, CollectingForm form) {
        return jdbc.sql("""
                select r.unit_id, a.id, w.version, w.sent_at, w.sent_by, w.late, w.content::text as content,
                    coalesce(a.first_sent_at > :due, false) as first_late
                from (select distinct d.unit_id from dispatch.delivery d
                    join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id
                    where d.letter_id = :letter and""" + HELD + """
                    ) r
                left join dispatch.answer a on a.office_id = :office and a.form_id = :form and a.unit_id = r.unit_id
                left join dispatch.answer_version w
                    on w.office_id = a.office_id and w.answer_id = a.id and w.version = a.version
                order by r.unit_id""")
                .param("office", office.value())
                .param("letter", form.letter().value())
                .param("form", form.id())
                .param("due", form.dueAt())
                .query((row, n) -> new Row(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("version") == null ? null : version(row),
                        row.getBoolean("first_late")))
                .list();
    }

    /** Everything a unit sent, the newest first. */
    List<Version> versions(OfficeId office, UUID answer) {
        return jdbc.sql("""
                select answer_id as id, version, sent_at, sent_by, late, content::text as content
                from dispatch.answer_version
                where office_id = :office and answer_id = :answer
                order by version desc""")
                .param("office", office.value())
                .param("answer", answer)
                .query((row, n) -> version(row))
                .list();
    }

    /** Has the unit this letter? */
    boolean has(OfficeId office, OutgoingId letter, UnitId unit) {
        return jdbc.sql("""
                select exists (select from dispatch.delivery d
                    join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id
                    where d.letter_id = :letter and d.unit_id = :unit and""" + HELD + ")")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("sent_by", UUID.class),
                row.getBoolean("late"),
                json.read(row.getString("content")));
    }
}
