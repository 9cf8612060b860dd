package org.khet.proposal.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.proposal.InHand;
import org.khet.proposal.Stop;
import org.khet.proposal.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stops of a file, and in whose hands each is. */
@Component
class StopRows {

    private static final String COLUMNS = """
            select s.id, s.round, s.place, s.unit_id, s.role, s.holder_id, s.post, s.purpose, s.state, s.asked_by,
                s.arrived_at, s.left_at
            from proposal.stop s
            """;

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stop> of(OfficeId office, UUID proposal, int round) {
        return jdbc.sql(COLUMNS + "where s.office_id = :office and s.proposal_id = :proposal and s.round = :round"
                        + " order by s.place")
                .param("office", office.value())
                .param("proposal", proposal)
                .param("round", round)
                .query(Stop.class)
                .list();
    }

    Optional<Stop> waiting(OfficeId office, UUID proposal) {
        return jdbc.sql(COLUMNS + "where s.office_id = :office and s.proposal_id = :proposal and s.state = 'WAITING'"
                        + " order by s.place")
                .param("office", office.value())
                .param("proposal", proposal)
                .query(Stop.class)
                .optional();
    }

    UUID add(Actor actor, UUID proposal, int round, int place, Wish wish, @Nullable UUID askedBy) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                insert into proposal.stop (office_id, id, proposal_id, round, place, unit_id, role, holder_id, post,
                    purpose, asked_by)
                values (:office, :id, :proposal, :round, :place, :unit, :role, :holder, :post, :purpose, :askedBy)""")
                .param("office", actor.office().value())
                .param("id", id)
                .param("proposal", proposal)
                .param("round", round)
                .param("place", place)
                .param("unit", wish.seat().unitId())
                .param("role", wish.seat().role().name())
                .param("holder", wish.seat().holderId())
                .param("post", wish.seat().post())
                .param("purpose", wish.purpose().name())
                .param("askedBy", askedBy)
                .update();
        return id;
    }

    /** Makes room for one at this place. */
    void shift(OfficeId office, UUID proposal, int round, int from) {
        jdbc.sql("""
                update proposal.stop set place = place + 1
                where office_id = :office and proposal_id = :proposal and round = :round and place >= :from""")
                .param("office", office.value())
                .param("proposal", proposal)
                .param("round", round)
                .param("from", from)
                .update();
    }

    void arrive(OfficeId office, UUID stop, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.stop set state = 'WAITING', arrived_at = :at, left_at = null
                where office_id = :office and id = :stop""")
                .param("at", at)
                .param("office", office.value())
                .param("stop", stop)
                .update();
    }

    void leave(OfficeId office, UUID stop, Stop.State state, OffsetDateTime at) {
        jdbc.sql("update proposal.stop set state = :state, left_at = :at where office_id = :office and id = :stop")
                .param("state", state.name())
                .param("at", at)
                .param("office", office.value())
                .param("stop", stop)
                .update();
    }

    /** The round is over: those it did not come to are passed over. */
    void end(OfficeId office, UUID proposal, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.stop
                set state = 'VOID', left_at = case when state = 'WAITING' then :at::timestamptz end
                where office_id = :office and proposal_id = :proposal and state in ('WAITING', 'PENDING')""")
                .param("at", at)
                .param("office", office.value())
                .param("proposal", proposal)
                .update();
    }

    /** The places of this person that the stop is in the hands of today, their own first. */
    List<UUID> places(Actor actor, UUID stop) {
        return jdbc.sql("select c.id from proposal.stop s join office.current_place c on " + InHand.SQL + """
                where s.office_id = :office and s.id = :stop and c.person_id = :person
                order by c.acting is not null, c.since, c.id""")
                .param("office", actor.office().value())
                .param("stop", stop)
                .param("person", actor.person().value())
                .query(UUID.class)
                .list();
    }

    /** The person in the place the stop is in the hands of; the one they work in now goes first, then their own. */
    Optional<Actor> inHands(Actor actor, Stop stop) {
        var places = places(actor, stop.id());
        var chosen = places.contains(actor.as().id()) ? actor.as().id() : places.isEmpty() ? null : places.getFirst();
        return actor.memberships().stream()
                .filter(place -> place.id().equals(chosen))
                .findFirst()
                .map(place -> new Actor(actor.office(), actor.person(), actor.name(), place, actor.memberships()));
    }

    /** Has the file come to a stop that is in this person's hands today, or did they act on it? */
    boolean reached(Actor actor, UUID proposal) {
        return jdbc.sql("""
                select exists (select from proposal.note n
                        where n.office_id = :office and n.proposal_id = :proposal and n.person_id = :person)
                    or exists (select from proposal.stop s join office.current_place c on
                """ + InHand.SQL + """
                        where s.office_id = :office and s.proposal_id = :proposal and s.arrived_at is not null
                            and c.person_id = :person)""")
                .param("office", actor.office().value())
                .param("proposal", proposal)
                .param("person", actor.person().value())
                .query(Boolean.class)
                .single();
    }

    /** Notes that the person has seen this revision while it lay there. */
    void read(Actor actor, UUID stop, int revision, OffsetDateTime at) {
        jdbc.sql("""
                insert into proposal.reading (office_id, stop_id, person_id, first_at, revision)
                values (:office, :stop, :person, :at, :revision)
                on conflict (office_id, stop_id, person_id) do update set revision = excluded.revision""")
                .param("office", actor.office().value())
                .param("stop", stop)
                .param("person", actor.person().value())
                .param("at", at)
                .param("revision", revision)
                .update();
    }

    /** The revision the person saw last at that stop; 0 when they have not opened it there. */
    int readRevision(Actor actor, UUID stop) {
        return jdbc.sql("""
                select revision from proposal.reading
                where office_id = :office and stop_id = :stop and person_id = :person
                order by first_at""")
                .param("office", actor.office().value())
                .param("stop", stop)
                .param("person", actor.person().value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean opened(OfficeId office, UUID stop) {
        return jdbc.sql("select exists (select from proposal.reading where office_id = :office and stop_id = :stop)")
                .param("office", office.value())
                .param("stop", stop)
                .query(Boolean.class)
                .single();
    }
}
