package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.Breach;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.drafting.Field;
import org.khet.office.Actor;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Wish;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** เสนอแฟ้ม, เรียกคืน, and beginning the letter that takes the place of a signed one: what the owner does. */
@Service
class Proposing {

    private final ProposalRows proposals;
    private final StopRows stops;
    private final NoteRows notes;
    private final Moves moves;
    private final Chains chains;
    private final Drafts drafts;
    private final DraftsOnTheWay onTheWay;

    Proposing(
            ProposalRows proposals,
            StopRows stops,
            NoteRows notes,
            Moves moves,
            Chains chains,
            Drafts drafts,
            DraftsOnTheWay onTheWay) {
        this.proposals = proposals;
        this.stops = stops;
        this.notes = notes;
        this.moves = moves;
        this.chains = chains;
        this.drafts = drafts;
        this.onTheWay = onTheWay;
    }

    /** Sends the draft off along the chain; after a return the same proposal goes on with a new round. */
    @Transactional
    Outcome propose(Actor actor, DraftId id, int revision, List<Wish> chain, String words) {
        drafts.open(actor, id);
        var before = proposals.lockOfDraft(actor.office(), id);
        var draft = onTheWay.hold(actor, id);
        if (!draft.owner().equals(actor.person())) {
            throw new AccessDeniedException("propose");
        }
        var why = wrong(actor, draft, revision, chain);
        if (why != null) {
            return new Outcome.Refused("chain", why);
        }
        if (!onTheWay.sendOff(actor, id)) {
            return new Outcome.Refused(text("proposal.refused.sent"));
        }
        var file = before.map(Proposal::id).orElseGet(TimeOrderedId::next);
        var round = before.map(Proposal::round).orElse(0) + 1;
        if (round == 1) {
            var replacement = proposals.replacement(actor.office(), id).orElse(null);
            proposals.add(actor, file, draft, replacement, moves.now());
        } else {
            proposals.again(actor, file, draft, moves.now());
        }
        lay(actor, file, round, chain);
        notes.write(actor, file, round, null, "PROPOSED", words, "");
        return new Outcome.Done(file);
    }

    private @Nullable String wrong(Actor actor, Draft draft, int revision, List<Wish> chain) {
        if (!draft.open()) {
            return text("proposal.refused.sent");
        }
        if (draft.revision() != revision) {
            return text("proposal.refused.changed");
        }
        // Drafts are not sealed, so nothing secret goes round in them (ADR 0032).
        if (draft.content()
                .choice(Field.SECRECY, Secrecy.class)
                .map(Secrecy::secret)
                .orElse(false)) {
            return text("proposal.refused.secret");
        }
        var left = onTheWay.breaches(draft).stream()
                .filter(breach -> breach.severity() == Breach.Severity.MUST)
                .count();
        return left > 0 ? text("proposal.refused.form", Long.toString(left)) : chains.wrong(actor, chain);
    }

    private void lay(Actor actor, UUID file, int round, List<Wish> chain) {
        for (int i = 0; i < chain.size(); i++) {
            var stop = stops.add(actor, file, round, i + 1, chain.get(i), null);
            if (i == 0) {
                stops.arrive(actor.office(), stop, moves.now());
            }
        }
    }

    /** Taken back while the first stop has not opened it. */
    @Transactional
    Outcome recall(Actor actor, UUID id, String words) {
        var file = proposals.lock(actor.office(), id).orElseThrow(() -> new StopGate.NoSuchProposal(id));
        if (!file.owner().equals(actor.person())) {
            throw new AccessDeniedException("recall");
        }
        if (!recallable(actor, file)) {
            return new Outcome.Refused(text("proposal.refused.recall"));
        }
        stops.end(actor.office(), id, moves.now());
        proposals.ends(actor.office(), id, ProposalState.RECALLED, moves.now());
        onTheWay.giveBack(actor, file.draft());
        notes.write(actor, file, null, "RECALLED", words, "");
        return new Outcome.Done(id);
    }

    boolean recallable(Actor actor, Proposal file) {
        return file.lies()
                && file.owner().equals(actor.person())
                && stops.waiting(actor.office(), file.id())
                        .filter(stop -> stop.place() == 1 && !stops.opened(actor.office(), stop.id()))
                        .isPresent();
    }

    /** What is signed never changes: a mistake is mended by another letter that says which it replaces, and why. */
    @Transactional
    Outcome replace(Actor actor, Proposal signed, String why) {
        if (!signed.owner().equals(actor.person())) {
            throw new AccessDeniedException("replace");
        }
        if (signed.state() != ProposalState.SIGNED) {
            return new Outcome.Refused(text("proposal.refused.unsigned"));
        }
        var old = drafts.open(actor, signed.draft());
        var content = old.content().with(Field.NUMBER, "").with(Field.DATE, "");
        var draft = drafts.begin(actor, content, old.answers());
        proposals.replace(actor, draft, signed.id(), why, moves.now());
        notes.write(actor, signed, null, "REPLACED", why, "");
        return new Outcome.Done(draft.value());
    }
}
