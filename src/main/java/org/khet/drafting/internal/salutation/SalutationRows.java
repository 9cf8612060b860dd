package org.khet.drafting.internal.salutation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an office keeps of คำขึ้นต้น and คำลงท้าย. */
@Component
class SalutationRows {

    private final JdbcClient jdbc;

    SalutationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, int position, String addressee, String opening, String closing, boolean retired, int version) {}

    List<Row> of(OfficeId office) {
        return jdbc.sql("""
                select id, position, addressee, opening, closing, retired, version
                from drafting.salutation
                where office_id = :office
                order by position, id""").param("office", office.value()).query(Row.class).list();
    }

    Optional<Row> lock(OfficeId office, UUID id) {
        return jdbc.sql("""
                select id, position, addressee, opening, closing, retired, version
                from drafting.salutation
                where office_id = :office and id = :id
                for update""")
                .param("office", office.value())
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Only one at a time makes the regulation's rows the office's own. */
    void lockOffice(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('drafting.salutation/' || :office, 0))")
                .param("office", office.toString())
                .query((row, n) -> 1)
                .single();
    }

    UUID add(OfficeId office, int position, String addressee, String opening, String closing) {
        return jdbc.sql("""
                insert into drafting.salutation (office_id, position, addressee, opening, closing)
                values (:office, :position, :addressee, :opening, :closing) returning id""")
                .param("office", office.value())
                .param("position", position)
                .param("addressee", addressee)
                .param("opening", opening)
                .param("closing", closing)
                .query(UUID.class)
                .single();
    }

    void change(OfficeId office, UUID id, String addressee, String opening, String closing, boolean retired) {
        jdbc.sql("""
                update drafting.salutation
                set addressee = :addressee, opening = :opening, closing = :closing, retired = :retired,
                    version = version + 1
                where office_id = :office and id = :id""")
                .param("addressee", addressee)
                .param("opening", opening)
                .param("closing", closing)
                .param("retired", retired)
                .param("office", office.value())
                .param("id", id)
                .update();
    }
}
