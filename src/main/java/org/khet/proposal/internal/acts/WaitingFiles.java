package org.khet.proposal.internal.acts;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.khet.correspondence.WorkLines;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.web.Link;
import org.khet.proposal.InHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many files wait for a person, as งานของฉัน and its mails tell. */
@Component
class WaitingFiles implements WorkLines {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Drafts drafts;

    WaitingFiles(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    @Override
    public List<Line> lines(Actor actor) {
        if (!actor.may(Permission.DRAFT_LETTERS)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var here = count(actor, false);
        if (here > 0) {
            lines.add(line(here, "proposal.work", new Link(text("proposal.work.open"), "/proposal", "vector-pen")));
        }
        var back = back(actor);
        if (back > 0) {
            lines.add(line(back, "proposal.back", new Link(text("proposal.back.open"), "/proposal/own", "send")));
        }
        return lines;
    }

    private static Line line(int count, String words, Link way) {
        return new Line(count, text(words, Integer.toString(count)), way);
    }

    /** Those their writer has back and has neither proposed again nor withdrawn. */
    private int back(Actor actor) {
        return (int) jdbc
                .sql("""
                select draft_id from proposal.proposal
                where office_id = :office and owner_id = :person and state in ('RETURNED', 'NOT_SIGNED')
                order by id desc limit :most""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .filter(draft -> written(actor, new DraftId(draft)))
                .count();
    }

    private boolean written(Actor actor, DraftId draft) {
        try {
            return drafts.open(actor, draft).open();
        } catch (Drafts.NoSuchDraft handedOver) {
            return false;
        }
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
