package org.khet.proposal.internal.queue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.khet.proposal.InHand;
import org.khet.proposal.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, in whatever place of theirs: the fastest first, then what has waited longest. */
@Component
class QueueLines {

    private static final String RANK =
            "array_position(array['MOST_URGENT', 'VERY_URGENT', 'URGENT', 'NORMAL'], p.speed)";

    private static final String KEY = RANK + ", s.arrived_at, s.id";

    private static final String FROM = """
            from proposal.stop s
            join proposal.proposal p on p.office_id = s.office_id and p.id = s.proposal_id
            join lateral (
                select c.position, c.acting from office.current_place c
                where c.person_id = :person and
            """ + InHand.SQL + """
                order by c.acting is not null, c.since, c.id limit 1) c on true
            left join proposal.reading r on r.office_id = s.office_id and r.stop_id = s.id and r.person_id = :person
            where s.office_id = :office and s.state = 'WAITING' and s.unit_id = any(:units) and\s""";

    private final JdbcClient jdbc;

    QueueLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            UUID stopId,
            String kind,
            String title,
            Speed speed,
            UUID ownerId,
            UUID unitId,
            Purpose purpose,
            OffsetDateTime arrivedAt,
            String position,
            @Nullable ActingKind acting,
            boolean read) {

        String key() {
            return id + "." + stopId;
        }
    }

    /** At most so many, in the direction of the place, which is a stop. */
    List<Line> list(Actor actor, QueueFilter filter, Slice.Place place, int most) {
        var where = filter.where();
        if (place.from() != null) {
            where.and("(" + KEY + ") " + place.than() + " (select " + KEY + """
                     from proposal.stop s
                    join proposal.proposal p on p.office_id = s.office_id and p.id = s.proposal_id
                    where s.office_id = :office and s.id = :mark order by s.id)""", "mark", place.from());
        }
        return jdbc.sql("""
                select p.id, s.id as stop_id, p.kind, p.title, p.speed, p.owner_id, p.unit_id, s.purpose, s.arrived_at,
                    c.position, c.acting, r.person_id is not null as read
                """ + FROM + where.sql()
                        + " order by %1$s %2$s, s.arrived_at %2$s, s.id %2$s limit :most"
                                .formatted(RANK, place.direction()))
                .params(params(actor, where))
                .param("most", most)
                .query(Line.class)
                .list();
    }

    int count(Actor actor, QueueFilter filter, int limit) {
        var where = filter.where();
        return jdbc.sql("select count(*) from (select 1 " + FROM + where.sql() + " limit :limit) counted")
                .params(params(actor, where))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(Actor actor, Where where) {
        return new Where()
                .and(where)
                .and("true", "office", actor.office().value())
                .and("true", "person", actor.person().value())
                .and("true", "units", units(actor))
                .params();
    }

    private static UUID[] units(Actor actor) {
        return actor.memberships().stream()
                .map(place -> place.unit().value())
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }
}
