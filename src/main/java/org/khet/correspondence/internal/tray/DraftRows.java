package org.khet.correspondence.internal.tray;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.EntryId;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the trays. */
@Component
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file to be laid into a tray, sealed already when the tray is secret.
     *
     * @param file null when it could not be kept, which {@code why} explains
     * @param cameAs the same for the same file of the folder, however often it is taken; empty for uploads
     */
    record Laid(
            TrayId tray, PersonId by, String name, @Nullable FileId file, String why, String cameAs) {}

    /** A line of the tray. */
    record Line(DraftId id, String name, @Nullable FileId file, boolean folder, OffsetDateTime arrivedAt, String why) {}

    DraftId insert(Laid laid) {
        var id = jdbc.sql("""
                insert into correspondence.draft (office_id, unit_id, secret, name, file_id, source, came_as, laid_by, state, why)
                values (:office, :unit, :secret, :name, :file, :source, :cameAs, :by, :state, :why)
                returning id""")
                .param("office", laid.tray().office().value())
                .param("unit", laid.tray().unit().value())
                .param("secret", laid.tray().secret())
                .param("name", laid.name())
                .param("file", laid.file() == null ? null : laid.file().value())
                .param("source", laid.cameAs().isEmpty() ? "UPLOAD" : "FOLDER")
                .param("cameAs", laid.cameAs())
                .param("by", laid.by().value())
                .param("state", laid.file() == null ? "REFUSED" : "WAITING")
                .param("why", laid.why())
                .query(UUID.class)
                .single();
        return new DraftId(id);
    }

    boolean came(OfficeId office, String as) {
        return jdbc.sql("""
                select exists (select from correspondence.draft where office_id = :office and came_as = :as)""")
                .param("office", office.value())
                .param("as", as)
                .query(Boolean.class)
                .single();
    }

    /** What lies in a tray from behind a draft on, or from its start, the longest wait first. */
    List<Line> lines(TrayId tray, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select id, name, file_id, source, arrived_at, why from correspondence.draft
                where office_id = :office and unit_id = :unit and secret = :secret and state in ('WAITING', 'REFUSED')
                    and (cast(:after as uuid) is null or id > :after)
                order by id limit :most""")
                .param("after", after)
                .param("office", tray.office().value())
                .param("unit", tray.unit().value())
                .param("secret", tray.secret())
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    int count(TrayId tray) {
        return jdbc.sql("""
                select count(*) from correspondence.draft
                where office_id = :office and unit_id = :unit and secret = :secret and state in ('WAITING', 'REFUSED')""")
                .param("office", tray.office().value())
                .param("unit", tray.unit().value())
                .param("secret", tray.secret())
                .query(Integer.class)
                .single();
    }

    Optional<Line> find(TrayId tray, DraftId draft) {
        return jdbc.sql("""
                select id, name, file_id, source, arrived_at, why from correspondence.draft
                where office_id = :office and id = :draft and unit_id = :unit and secret = :secret
                    and state in ('WAITING', 'REFUSED')""")
                .param("office", tray.office().value())
                .param("draft", draft.value())
                .param("unit", tray.unit().value())
                .param("secret", tray.secret())
                .query((row, n) -> line(row))
                .optional();
    }

    /** Whoever comes second finds it settled. */
    Optional<FileId> register(Actor actor, DraftId draft, EntryId entry) {
        return jdbc.sql("""
                update correspondence.draft
                set state = 'REGISTERED', entry_id = :entry, settled_by = :by, settled_at = clock_timestamp()
                where office_id = :office and id = :draft and unit_id = :unit and secret = :secret
                    and state = 'WAITING'
                returning file_id""")
                .param("entry", entry.value())
                .param("by", actor.person().value())
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("unit", actor.unit().value())
                .param("secret", TrayId.of(actor).secret())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Into the secret tray; empty when it is no longer in the actor's. Its file is to be sealed in the same transaction. */
    Optional<FileId> handOver(Actor actor, DraftId draft, TrayId to) {
        return jdbc.sql("""
                update correspondence.draft
                set secret = true, unit_id = :to, handed_by = :by, handed_at = clock_timestamp()
                where office_id = :office and id = :draft and unit_id = :unit and not secret and state = 'WAITING'
                returning file_id""")
                .param("to", to.unit().value())
                .param("by", actor.person().value())
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("unit", actor.unit().value())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean discard(Actor actor, DraftId draft, String why) {
        return jdbc.sql("""
                update correspondence.draft
                set state = 'THROWN', why = :why, settled_by = :by, settled_at = clock_timestamp()
                where office_id = :office and id = :draft and unit_id = :unit and secret = :secret
                    and state in ('WAITING', 'REFUSED')""")
                        .param("why", why)
                        .param("by", actor.person().value())
                        .param("office", actor.office().value())
                        .param("draft", draft.value())
                        .param("unit", actor.unit().value())
                        .param("secret", TrayId.of(actor).secret())
                        .update()
                == 1;
    }

    private static Line line(ResultSet row) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new Line(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("name"),
                file == null ? null : new FileId(file),
                row.getString("source").equals("FOLDER"),
                row.getObject("arrived_at", OffsetDateTime.class),
                row.getString("why"));
    }
}
