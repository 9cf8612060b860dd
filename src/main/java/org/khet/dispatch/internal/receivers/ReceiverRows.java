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

/** Deliveries of a letter are made. Whoever makes them holds the letter. */
@Component
class ReceiverRows {

    private final JdbcClient jdbc;

    ReceiverRows(JdbcClient jdbc) {
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
}
