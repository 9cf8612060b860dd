package org.khet.dispatch.internal.receivers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries are written: made, taken back, dealt with. Whoever writes holds their letter. */
@Component
class DeliveryRows {

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of those who have it or whose return is not dealt with. */
    Set<String> receivers(OfficeId office, OutgoingId letter) {
        return new HashSet<>(jdbc.sql("""
                select unit_id, person_id, name from dispatch.delivery
                where office_id = :office and letter_id = :letter
                    and recalled_at is null and returned_at is null and not settled
                order by id""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query((row, n) -> Receiver.key(
                        row.getObject("unit_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name")))
                .list());
    }

    /** All in one statement, however many. */
    void add(
            Actor actor,
            OutgoingId letter,
            List<Addressed> to,
            Map<UnitId, EntryId> entries,
            @Nullable UUID insteadOf,
            OffsetDateTime at) {
        jdbc.sql("""
                insert into dispatch.delivery (office_id, letter_id, unit_id, person_id, name, way, purpose, due, entry_id,
                    instead_of, sent_at, sent_by)
                select :office, :letter, t.unit, t.person, t.name, t.way, t.purpose, t.due, t.entry,
                    cast(:insteadOf as uuid), :at, :by
                from unnest(:units::uuid[], :persons::uuid[], :names::text[], :ways::text[], :purposes::text[],
                    :dues::date[], :entries::uuid[]) t (unit, person, name, way, purpose, due, entry)""")
                .param("office", actor.office().value())
                .param("letter", letter.value())
                .param("insteadOf", insteadOf)
                .param("at", at)
                .param("by", actor.person().value())
                .param("units", to.stream().map(one -> one.to().unit()).toArray(UUID[]::new))
                .param("persons", to.stream().map(one -> one.to().person()).toArray(UUID[]::new))
                .param("names", to.stream().map(one -> one.to().name()).toArray(String[]::new))
                .param("ways", to.stream().map(one -> one.way().name()).toArray(String[]::new))
                .param("purposes", to.stream().map(one -> one.purpose().name()).toArray(String[]::new))
                .param("dues", to.stream().map(one -> day(one.due())).toArray(String[]::new))
                .param("entries", to.stream().map(one -> entry(one, entries)).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate due) {
        return due == null ? null : due.toString();
    }

    private static @Nullable UUID entry(Addressed one, Map<UnitId, EntryId> entries) {
        var unit = one.to().unit();
        var entry = unit == null ? null : entries.get(new UnitId(unit));
        return entry == null ? null : entry.value();
    }

    void carry(OfficeId office, OutgoingId letter, UUID carried) {
        jdbc.sql("update dispatch.letter set carried = :carried where office_id = :office and id = :letter")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("carried", carried)
                .update();
    }

    void recall(OfficeId office, List<UUID> deliveries, String why, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch.delivery set recalled_at = :at, recalled_why = :why
                where office_id = :office and id = any(:ids) and recalled_at is null""")
                .param("office", office.value())
                .param("ids", deliveries.toArray(UUID[]::new))
                .param("at", at)
                .param("why", why)
                .update();
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
