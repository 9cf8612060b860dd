package org.khet.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of the cast's group that is on its way: to another group, to one outside, to each of the cast by name. */
final class SentThings {

    private final JdbcClient jdbc;
    private final LetterFixture office;
    private final Actor owner;

    SentThings(JdbcClient jdbc, LetterFixture office, Actor owner) {
        this.jdbc = jdbc;
        this.office = office;
        this.owner = owner;
    }

    /** By the words the tables use. */
    Map<String, Object> put(UUID file, List<Cast.Player> players) {
        var things = new HashMap<String, Object>();
        var letter = letter();
        jdbc.sql("insert into dispatch.letter_file values (:office, :letter, 1, :file)")
                .param("office", owner.office().value())
                .param("letter", letter)
                .param("file", file)
                .update();
        things.put("sendable", letter);
        things.put("sent-file", file);
        things.put("money", office.money);
        things.put("head", office.plansHead.person());
        things.put("reader", office.plansOfficer.person());
        things.put("director", office.director.person());
        things.put("delivered", delivery(letter, "WAITING", office.money, ""));
        things.put("came-back", delivery(letter, "RETURNED_TO_SENDER", office.registry, "ไม่ใช่งานของหน่วย"));
        things.put("outside", row(letter, "name, way, purpose", "'วัดใหญ่', 'POST', 'ACT'"));
        players.forEach(player -> things.put(
                "mine of " + player.role(),
                row(
                        letter,
                        "person_id, name, way, purpose",
                        "'" + player.actor().person() + "', 'คน " + player.role() + "', 'SYSTEM', 'KNOW'")));
        things.put("receivers", group());
        return things;
    }

    private UUID letter() {
        jdbc.sql("""
                insert into dispatch.register (office_id, unit_id, series, year, first, last, last_at)
                values (:office, :unit, 'CIRCULAR', 2569, 7001, 7001, now())""")
                .param("office", owner.office().value())
                .param("unit", office.plans.value())
                .update();
        return jdbc.sql("""
                insert into dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed,
                    taken_at, taken_by, state, kind, dated, sender, addressee, subject, speed)
                values (:office, :unit, :owner, :unit, 'CIRCULAR', 2569, 7001, 'ว 7001', now(), :owner, 'ISSUED', 'EXTERNAL',
                    current_date, 'สำนักงาน', 'ผู้อำนวยการ', 'หนังสือที่ส่งแล้ว', 'NORMAL')
                returning id""")
                .param("office", owner.office().value())
                .param("unit", office.plans.value())
                .param("owner", owner.person().value())
                .query(UUID.class)
                .single();
    }

    private UUID delivery(UUID letter, String state, UnitId unit, String note) {
        var carried = jdbc.sql("""
                select coalesce(l.carried, e.letter_id) from dispatch.letter l, correspondence.entry e
                where l.id = :letter and e.office_id = l.office_id and not e.secret order by e.id limit 1""").param("letter", letter).query(UUID.class).single();
        var entry = jdbc.sql("""
                insert into correspondence.entry (office_id, id, letter_id, unit_id, purpose, state, at_unit, at_since, sent_at,
                    delivered, note)
                values (:office, platform.uuidv7(), :letter, :unit, 'ACT', :state, :unit, now(), now(), true, :note)
                returning id""")
                .param("office", owner.office().value())
                .param("letter", carried)
                .param("unit", unit.value())
                .param("state", state)
                .param("note", note)
                .query(UUID.class)
                .single();
        return row(
                letter,
                "unit_id, name, way, purpose, entry_id",
                "'" + unit + "', 'หน่วย " + state + "', 'SYSTEM', 'ACT', '" + entry + "'");
    }

    private UUID row(UUID letter, String columns, String values) {
        return jdbc.sql("insert into dispatch.delivery (office_id, letter_id, sent_at, sent_by, " + columns
                        + ") values (:office, :letter, now(), :by, " + values + ") returning id")
                .param("office", owner.office().value())
                .param("letter", letter)
                .param("by", owner.person().value())
                .query(UUID.class)
                .single();
    }

    private UUID group() {
        var group = jdbc.sql("""
                insert into dispatch.receiver_group (office_id, unit_id, name) values (:office, :unit, 'กลุ่มเดิม')
                returning id""")
                .param("office", owner.office().value())
                .param("unit", office.plans.value())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into dispatch.receiver_group_member (office_id, group_id, unit_id)
                values (:office, :group, :unit)""")
                .param("office", owner.office().value())
                .param("group", group)
                .param("unit", office.money.value())
                .update();
        return group;
    }
}
