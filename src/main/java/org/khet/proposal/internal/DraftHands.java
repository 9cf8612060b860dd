package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Optional;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftRoutes;
import org.khet.drafting.DraftState;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.khet.proposal.Proposal;
import org.khet.proposal.Stop;
import org.springframework.stereotype.Component;

/** Drafts on their way through the chain, as the drafting module asks. */
@Component
class DraftHands implements DraftRoutes {

    private final ProposalRows proposals;
    private final StopRows stops;
    private final NoteRows notes;

    DraftHands(ProposalRows proposals, StopRows stops, NoteRows notes) {
        this.proposals = proposals;
        this.stops = stops;
        this.notes = notes;
    }

    @Override
    public boolean reads(Actor actor, DraftId draft) {
        return proposals
                .ofDraft(actor.office(), draft)
                .filter(file -> stops.reached(actor, file.id()))
                .isPresent();
    }

    @Override
    public boolean writes(Actor actor, DraftId draft) {
        return here(actor, draft).isPresent();
    }

    private Optional<Stop> here(Actor actor, DraftId draft) {
        return proposals
                .ofDraft(actor.office(), draft)
                .filter(Proposal::lies)
                .flatMap(file -> stops.waiting(actor.office(), file.id()))
                .filter(stop -> !stops.places(actor, stop.id()).isEmpty());
    }

    @Override
    public void corrected(Actor actor, DraftId draft, int version, String why) {
        var file = proposals.ofDraft(actor.office(), draft).orElseThrow();
        var stop = here(actor, draft).orElseThrow();
        var as = stops.inHands(actor, stop).orElse(actor);
        notes.write(as, file, stop.id(), "CORRECTED", why, text("proposal.detail.version", Integer.toString(version)));
    }

    @Override
    public List<Link> offers(Actor actor, Draft draft) {
        var file = proposals.ofDraft(actor.office(), draft.id());
        if (draft.state() == DraftState.DRAFT && draft.owner().equals(actor.person())) {
            return List.of(new Link(text("proposal.propose"), "/proposal/drafts/" + draft.id(), "send"));
        }
        return file
                .filter(one -> one.owner().equals(actor.person()) || stops.reached(actor, one.id()))
                .map(one -> new Link(text("proposal.back-to-file"), one.path(), "inboxes"))
                .stream()
                .toList();
    }
}
