package org.khet.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that were sent, and what became of them, laid down without a page. */
public final class SentFixture {

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;

    public SentFixture(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        deliveries = context.getBean(Deliveries.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    /** To a unit in the system; the entry that waits there. */
    public EntryId toUnit(Actor sender, OutgoingId letter, UnitId unit) {
        return transaction.execute(status -> {
            var entry = Objects.requireNonNull(deliveries
                    .bring(sender, carried(sender, letter), List.of(new Deliveries.Aim(unit, Purpose.ACT, null)))
                    .get(unit));
            deliver(sender, letter, unit, null, "SYSTEM", entry.value());
            return entry;
        });
    }

    private LetterId carried(Actor sender, OutgoingId letter) {
        var carried = jdbc.sql("select carried from dispatch.letter where id = :id and carried is not null")
                .param("id", letter.value())
                .query(UUID.class)
                .optional();
        if (carried.isPresent()) {
            return new LetterId(carried.get());
        }
        var laid = deliveries.lay(
                sender,
                new Deliveries.Parcel(
                        "ทส 1",
                        LocalDate.of(2026, 11, 20),
                        "ก",
                        "ข",
                        "เรื่องที่ส่ง",
                        Speed.NORMAL,
                        "",
                        List.of(),
                        "",
                        List.of()));
        jdbc.sql("update dispatch.letter set carried = :carried where id = :id")
                .param("carried", laid.value())
                .param("id", letter.value())
                .update();
        return laid;
    }

    /** By another way. */
    public UUID outside(Actor sender, OutgoingId letter, String way) {
        return deliver(sender, letter, null, null, way, null);
    }

    public UUID toPerson(Actor sender, OutgoingId letter, PersonId person) {
        return deliver(sender, letter, null, person, "SYSTEM", null);
    }

    private UUID deliver(
            Actor sender,
            OutgoingId letter,
            @Nullable UnitId unit,
            @Nullable PersonId person,
            String way,
            @Nullable UUID entry) {
        return jdbc.sql("""
                insert into dispatch.delivery (office_id, letter_id, unit_id, person_id, name, way, purpose, entry_id,
                    sent_at, sent_by)
                values (:office, :letter, :unit, :person, :name, :way, 'ACT', :entry, now(), :by)
                returning id""")
                .param("office", sender.office().value())
                .param("letter", letter.value())
                .param("unit", unit == null ? null : unit.value())
                .param("person", person == null ? null : person.value())
                .param("name", "ผู้รับ " + UUID.randomUUID())
                .param("way", way)
                .param("entry", entry)
                .param("by", sender.person().value())
                .query(UUID.class)
                .single();
    }

    /** ลงรับ so many hours after it was sent. */
    public void entered(EntryId entry, int number, int hours) {
        jdbc.sql("""
                update correspondence.entry
                set year = 2569, number = :number, received_at = sent_at + make_interval(hours => :hours),
                    received_by = :id, state = 'TO_ASSIGN', at_since = now()
                where id = :id""")
                .param("number", number)
                .param("hours", hours)
                .param("id", entry.value())
                .update();
    }

    /** ส่งคืนผู้ส่ง. */
    public void returned(EntryId entry, String why) {
        state(entry, "RETURNED_TO_SENDER", why);
    }

    /** เรียกคืน. */
    public void recalled(EntryId entry, String why) {
        state(entry, "RECALLED", why);
        jdbc.sql("update dispatch.delivery set recalled_at = now(), recalled_why = :why where entry_id = :id")
                .param("why", why)
                .param("id", entry.value())
                .update();
    }

    private void state(EntryId entry, String state, String why) {
        jdbc.sql("update correspondence.entry set state = :state, note = :why where id = :id")
                .param("state", state)
                .param("why", why)
                .param("id", entry.value())
                .update();
    }

    public void acknowledged(UUID delivery) {
        jdbc.sql("update dispatch.delivery set acknowledged_at = now() where id = :id")
                .param("id", delivery)
                .update();
    }

    /** ยกเลิกเลข. */
    public void cancelled(OutgoingId letter, String why) {
        jdbc.sql("update dispatch.letter set state = 'CANCELLED', why = :why where id = :id")
                .param("why", why)
                .param("id", letter.value())
                .update();
    }

    public void dated(OutgoingId letter, String day) {
        jdbc.sql("update dispatch.letter set dated = cast(:day as date) where id = :id")
                .param("day", day)
                .param("id", letter.value())
                .update();
    }
}
