package org.khet.dispatch.internal.following;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingId;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sender does with deliveries is written down. Whoever writes holds their letter. */
@Component
class DeliveryRows {

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those taken back; a person who has acknowledged it meanwhile keeps it. */
    List<UUID> recall(OfficeId office, List<UUID> deliveries, String why, OffsetDateTime at) {
        return jdbc.sql("""
                update dispatch.delivery set recalled_at = :at, recalled_why = :why
                where office_id = :office and id = any(:ids) and recalled_at is null and acknowledged_at is null
                returning id""")
                .param("office", office.value())
                .param("ids", deliveries.toArray(UUID[]::new))
                .param("at", at)
                .param("why", why)
                .query(UUID.class)
                .list();
    }

    /** Its sender has dealt with one that came back. */
    void settle(OfficeId office, UUID delivery) {
        jdbc.sql("update dispatch.delivery set settled = true where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", delivery)
                .update();
    }

    /** One outside has it, as its receipt says. */
    void receipt(OfficeId office, UUID delivery, OffsetDateTime day, String words) {
        jdbc.sql("""
                update dispatch.delivery set acknowledged_at = :day, acknowledgement = :words
                where office_id = :office and id = :id""")
                .param("office", office.value())
                .param("id", delivery)
                .param("day", day)
                .param("words", words)
                .update();
    }

    /** It came back from one outside. */
    void returned(OfficeId office, UUID delivery, OffsetDateTime at, String why) {
        jdbc.sql("""
                update dispatch.delivery set returned_at = :at, returned_why = :why
                where office_id = :office and id = :id""")
                .param("office", office.value())
                .param("id", delivery)
                .param("at", at)
                .param("why", why)
                .update();
    }

    /** Those of the letter that nobody has entered and that were not reminded today, or the one of them; their names. */
    List<String> remind(
            OfficeId office, OutgoingId letter, @Nullable UUID one, OffsetDateTime at, OffsetDateTime today) {
        return jdbc.sql("""
                update dispatch.delivery d set reminded_at = :at, reminders = d.reminders + 1
                from dispatch.followed f
                where d.office_id = :office and d.letter_id = :letter and (cast(:one as uuid) is null or d.id = :one)
                    and f.office_id = d.office_id and f.id = d.id and f.letter_id = :letter and f.way = 'SYSTEM'
                    and f.state in ('SENT', 'OPENED') and (d.reminded_at is null or d.reminded_at < :today)
                returning d.name""")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("one", one)
                .param("at", at)
                .param("today", today)
                .query(String.class)
                .list();
    }
}
