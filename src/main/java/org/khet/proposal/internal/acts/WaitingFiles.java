package org.khet.proposal.internal.acts;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.khet.correspondence.WorkLines;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.web.Link;
import org.khet.proposal.InHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many files wait for a person, as งานของฉัน and its mails tell. */
@Component
class WaitingFiles implements WorkLines {

    private final JdbcClient jdbc;

    WaitingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> lines(Actor actor) {
        var count = actor.may(Permission.DRAFT_LETTERS) ? count(actor, false) : 0;
        return count == 0
                ? List.of()
                : List.of(new Line(
                        count,
                        text("proposal.work", Integer.toString(count)),
                        new Link(text("proposal.work.open"), "/proposal", "vector-pen")));
    }

    /** @param fast those with a mark of speed alone */
    int count(Actor actor, boolean fast) {
        return jdbc.sql("""
                select count(*)
                from proposal.stop s
                join proposal.proposal p on p.office_id = s.office_id and p.id = s.proposal_id
                where s.office_id = :office and s.state = 'WAITING' and s.unit_id = any(:units)
                    and (not :fast or p.speed <> 'NORMAL')
                    and exists (select from office.current_place c where c.person_id = :person and
                """ + InHand.SQL + ")")
                .param("office", actor.office().value())
                .param("units", units(actor))
                .param("fast", fast)
                .param("person", actor.person().value())
                .query(Integer.class)
                .single();
    }

    private static UUID[] units(Actor actor) {
        return actor.memberships().stream()
                .map(place -> place.unit().value())
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }
}
