package org.khet.correspondence.internal.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be entered in a unit: the fastest first, then what has waited longest. */
@Component
class InboxLines {

    private static final String RANK =
            "array_position(array['MOST_URGENT', 'VERY_URGENT', 'URGENT', 'NORMAL'], l.speed)";

    /** When it was sent never changes: a page begins where it began, also behind a letter entered meanwhile. */
    private static final String SENT = "coalesce(e.sent_at, e.at_since)";

    private static final String KEY = RANK + ", " + SENT + ", e.id";

    private static final String FROM = """
            from correspondence.entry e
            join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
            """;

    private static final String WAITS =
            "e.office_id = :office and e.unit_id = :unit and e.at_unit = :unit and e.state = 'WAITING' and not e.secret";

    private final JdbcClient jdbc;

    InboxLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            int version,
            Purpose purpose,
            @Nullable LocalDate due,
            OffsetDateTime sentAt,
            String number,
            LocalDate dated,
            String sender,
            String subject,
            Speed speed) {

        /** As it is picked: the letter, and how it stood. */
        String key() {
            return id + "." + version;
        }
    }

    /** At most so many, in the direction of the place, which is an entry of the unit. */
    List<Line> list(Actor actor, Slice.Place place, int most) {
        var where = new Where();
        if (place.from() != null) {
            where.and(
                    "(" + KEY + ") " + place.than() + " (select " + KEY + " " + FROM
                            + "where e.office_id = :office and e.unit_id = :unit and e.id = :mark)",
                    "mark",
                    place.from());
        }
        return jdbc.sql("""
                select e.id, e.version, e.purpose, e.due, l.number, l.dated, l.sender, l.subject, l.speed,
                """ + SENT + " as sent_at " + FROM + "where " + WAITS
                        + (place.from() == null ? "" : " and " + where.sql())
                        + " order by %1$s %3$s, %2$s %3$s, e.id %3$s limit :most"
                                .formatted(RANK, SENT, place.direction()))
                .params(where.params())
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("most", most)
                .query(Line.class)
                .list();
    }

    int count(Actor actor) {
        return jdbc.sql("select count(*) from correspondence.entry e where " + WAITS)
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Integer.class)
                .single();
    }

    /** How many of them have a mark of speed. */
    int pressing(Actor actor) {
        return jdbc.sql("select count(*) " + FROM + "where " + WAITS + " and l.speed <> 'NORMAL'")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Integer.class)
                .single();
    }

    /** What letters of the unit are about, also of those that wait no more. */
    Map<UUID, String> subjects(Actor actor, Collection<UUID> entries) {
        var subjects = new HashMap<UUID, String>();
        jdbc.sql("select e.id, l.subject " + FROM + """
                where e.office_id = :office and e.unit_id = :unit and e.id = any(:entries) and not e.secret
                order by e.id""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(one -> subjects.put(one.getKey(), one.getValue()));
        return subjects;
    }
}
