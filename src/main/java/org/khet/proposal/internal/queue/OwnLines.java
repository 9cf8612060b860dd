package org.khet.proposal.internal.queue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.khet.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has proposed: where each lies and since when, those begun last first. */
@Component
class OwnLines {

    private static final String FROM = """
            from proposal.proposal p
            left join proposal.stop s on s.office_id = p.office_id and s.proposal_id = p.id and s.state = 'WAITING'
            where\s""";

    private final JdbcClient jdbc;

    OwnLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            String kind,
            String title,
            Speed speed,
            ProposalState state,
            int round,
            OffsetDateTime proposedAt,
            OffsetDateTime movedAt,
            @Nullable String post,
            @Nullable UUID holderId) {}

    /** At most so many, in the direction of the place; those begun last first. */
    List<Line> list(Actor actor, QueueFilter filter, Slice.Place place, int most) {
        var where = where(actor, filter)
                .and("p.id < :after", "after", place.after())
                .and("p.id > :before", "before", place.before());
        return jdbc.sql("""
                select p.id, p.kind, p.title, p.speed, p.state, p.round, p.proposed_at, p.moved_at, s.post, s.holder_id
                """ + FROM + where.sql() + " order by p.id" + (place.backwards() ? "" : " desc")
                        + " limit :most")
                .params(where.params())
                .param("most", most)
                .query(Line.class)
                .list();
    }

    int count(Actor actor, QueueFilter filter, int limit) {
        var where = where(actor, filter);
        return jdbc.sql("select count(*) from (select 1 " + FROM + where.sql() + " limit :limit) counted")
                .params(where.params())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static Where where(Actor actor, QueueFilter filter) {
        return new Where()
                .and("p.office_id = :office", "office", actor.office().value())
                .and("p.owner_id = :person", "person", actor.person().value())
                .and(filter.where());
    }
}
