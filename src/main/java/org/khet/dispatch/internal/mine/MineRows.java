package org.khet.dispatch.internal.mine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to a person and not recalled; nobody else reads it here. */
@Component
class MineRows {

    private static final String SENT = """
            select d.id, d.letter_id, d.purpose, d.due, d.sent_at, d.opened_at, d.acknowledged_at, d.reminded_at, l.printed,
                l.dated, l.sender, l.addressee, l.subject, l.speed, l.refers_to, array_to_string(l.enclosures, E'\\n') as enclosures
            """;
    private static final String FROM = """
            from dispatch.delivery d
            join dispatch.letter l on l.office_id = d.office_id and l.id = d.letter_id
            where d.office_id = :office and d.person_id = :person and d.recalled_at is null and\s""";

    private final JdbcClient jdbc;

    MineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            UUID letterId,
            Purpose purpose,
            @Nullable LocalDate due,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime remindedAt,
            String printed,
            LocalDate dated,
            String sender,
            String addressee,
            String subject,
            Speed speed,
            String refersTo,
            String enclosures) {

        String path() {
            return MineController.PATH + "/" + id;
        }
    }

    /** The newest first. */
    List<Line> list(Actor actor, MineFilter filter, Slice.Place place, int most) {
        var where = filter.where()
                .and("d.id < :after", "after", place.after())
                .and("d.id > :before", "before", place.before());
        return jdbc.sql(SENT + FROM + where.sql() + " order by d.id" + (place.backwards() ? "" : " desc")
                        + " limit :most")
                .params(where.params())
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("most", most)
                .query(Line.class)
                .list();
    }

    int count(Actor actor, Where where, int limit) {
        return jdbc.sql("select count(*) from (select 1 " + FROM + where.sql() + " limit :limit) counted")
                .params(where.params())
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    Optional<Line> find(Actor actor, UUID delivery) {
        return jdbc.sql(SENT + FROM + "d.id = :id order by d.id")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("id", delivery)
                .query(Line.class)
                .optional();
    }

    List<FileId> files(Actor actor, Line line) {
        return jdbc.sql("""
                select file_id from dispatch.letter_file
                where office_id = :office and letter_id = :letter
                order by position""")
                .param("office", actor.office().value())
                .param("letter", line.letterId())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The first look. */
    void opened(Actor actor, UUID delivery, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch.delivery set opened_at = :at
                where office_id = :office and person_id = :person and id = :id and opened_at is null
                    and recalled_at is null""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("id", delivery)
                .param("at", at)
                .update();
    }

    /** False when it was before, or was recalled meanwhile. */
    boolean acknowledged(Actor actor, UUID delivery, OffsetDateTime at) {
        return jdbc.sql("""
                update dispatch.delivery set acknowledged_at = :at, opened_at = coalesce(opened_at, :at)
                where office_id = :office and person_id = :person and id = :id and acknowledged_at is null
                    and recalled_at is null""")
                        .param("office", actor.office().value())
                        .param("person", actor.person().value())
                        .param("id", delivery)
                        .param("at", at)
                        .update()
                == 1;
    }
}
