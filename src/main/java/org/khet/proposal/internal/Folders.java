package org.khet.proposal.internal;

import java.util.List;
import java.util.UUID;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.proposal.Note;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.Proposals;
import org.khet.proposal.Seen;
import org.khet.signing.Proof;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The verbs as the other parts of the module call them. */
@Component
class Folders implements Proposals {

    private final StopGate gate;
    private final NoteRows notes;
    private final StopRows stops;
    private final Chains chains;
    private final Proposing proposing;
    private final Deciding deciding;
    private final SigningOff signing;
    private final Drafts drafts;
    private final Moves moves;

    Folders(
            StopGate gate,
            NoteRows notes,
            StopRows stops,
            Chains chains,
            Proposing proposing,
            Deciding deciding,
            SigningOff signing,
            Drafts drafts,
            Moves moves) {
        this.gate = gate;
        this.notes = notes;
        this.stops = stops;
        this.chains = chains;
        this.proposing = proposing;
        this.deciding = deciding;
        this.signing = signing;
        this.drafts = drafts;
        this.moves = moves;
    }

    @Override
    public Proposal open(Actor actor, UUID proposal) {
        return gate.open(actor, proposal);
    }

    @Override
    public List<Note> notes(Actor actor, Proposal file) {
        return notes.of(actor.office(), file.id());
    }

    @Override
    public List<Note> notesOf(OfficeId office, UUID proposal) {
        return notes.of(office, proposal);
    }

    @Override
    public Outcome propose(Actor owner, DraftId id, String words) {
        var draft = drafts.open(owner, id);
        return proposing.propose(owner, id, draft.revision(), chains.proposed(owner, draft), words);
    }

    @Override
    public Seen read(Actor actor, UUID proposal) {
        var turn = gate.turn(actor, open(actor, proposal)).orElseThrow(() -> new AccessDeniedException("turn"));
        stops.read(actor, turn.stop().id(), turn.draft().revision(), moves.now());
        return new Seen(proposal, turn.stop().id(), turn.draft().revision());
    }

    @Override
    public Outcome agree(Actor actor, Seen seen, String words) {
        return deciding.agree(actor, seen, words);
    }

    @Override
    public Outcome giveBack(Actor actor, Seen seen, String words) {
        return deciding.giveBack(actor, seen, "", words);
    }

    @Override
    public Outcome recall(Actor owner, UUID proposal) {
        return proposing.recall(owner, proposal, "");
    }

    @Override
    public Outcome notSign(Actor actor, Seen seen, String words) {
        return deciding.notSign(actor, seen, words);
    }

    @Override
    public Outcome sign(Actor actor, Seen seen, Proof proof, String words) {
        return signing.sign(actor, seen, proof, words);
    }
}
