package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Draft;
import org.khet.drafting.Drafts;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.office.Actor;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.Seen;
import org.khet.proposal.SigningRules;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The one gate every act at a stop goes through: locked, seen, in turn, in a state that fits, nobody's own judge. */
@Component
class StopGate {

    private final ProposalRows proposals;
    private final StopRows stops;
    private final NoteRows notes;
    private final Drafts drafts;
    private final DraftsOnTheWay onTheWay;
    private final SigningRules rules;

    StopGate(
            ProposalRows proposals,
            StopRows stops,
            NoteRows notes,
            Drafts drafts,
            DraftsOnTheWay onTheWay,
            SigningRules rules) {
        this.proposals = proposals;
        this.stops = stops;
        this.notes = notes;
        this.drafts = drafts;
        this.onTheWay = onTheWay;
        this.rules = rules;
    }

    /**
     * The proposal, for its owner, for whom it came to, and for who may see the draft.
     *
     * @throws NoSuchProposal when there is none for this person
     */
    Proposal open(Actor actor, UUID id) {
        return proposals
                .find(actor.office(), id)
                .filter(file -> sees(actor, file))
                .orElseThrow(() -> new NoSuchProposal(id));
    }

    private boolean sees(Actor actor, Proposal file) {
        if (file.owner().equals(actor.person()) || stops.reached(actor, file.id())) {
            return true;
        }
        try {
            drafts.open(actor, file.draft());
            return true;
        } catch (Drafts.NoSuchDraft unseen) {
            return false;
        }
    }

    /** The person's turn, when the file lies with them: as what they act there. */
    Optional<Turn> turn(Actor actor, Proposal file) {
        return file.lies()
                ? stops.waiting(actor.office(), file.id())
                        .flatMap(stop -> stops.inHands(actor, stop)
                                .map(as -> new Turn(as, file, stop, drafts.open(actor, file.draft()))))
                : Optional.empty();
    }

    /** Refuses to whom it never came; to others it is told in words why it cannot be done now. */
    void concerned(Actor actor, Proposal file) {
        if (!stops.reached(actor, file.id())) {
            throw new AccessDeniedException("stop");
        }
    }

    /** Does the act on the locked file and its locked draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome act(Actor actor, Seen seen, Verb verb, Function<Turn, Outcome> act) {
        var file = proposals
                .lock(actor.office(), seen.proposal())
                .filter(found -> sees(actor, found))
                .orElseThrow(() -> new NoSuchProposal(seen.proposal()));
        var stop = stops.waiting(actor.office(), file.id());
        if (!file.lies() || stop.isEmpty() || !stop.get().id().equals(seen.stop())) {
            return new Outcome.Refused(text("proposal.refused.moved"));
        }
        var as = stops.inHands(actor, stop.get()).orElseThrow(() -> new AccessDeniedException(verb.name()));
        var turn = new Turn(as, file, stop.get(), onTheWay.hold(actor, file.draft()));
        var why = refusal(turn, verb, seen.revision());
        return why == null ? act.apply(turn) : new Outcome.Refused(why);
    }

    /** Why it cannot be done; null when it can. The same is asked before a signature is made and in its transaction. */
    @Nullable
    String refusal(Turn turn, Verb verb, int revision) {
        if (!verb.fits(turn.stop().purpose())) {
            return text("proposal.refused.purpose", turn.stop().purpose().words());
        }
        if (verb.needsSight() && turn.draft().revision() != revision) {
            return text("proposal.refused.changed");
        }
        return verb.decides() ? judged(turn, verb) : null;
    }

    private @Nullable String judged(Turn turn, Verb verb) {
        var own = isOwn(turn.draft(), turn.as());
        if (own && (verb == Verb.AGREE || !rules.ownSigning(turn.as().office()))) {
            return text("proposal.refused.own." + verb);
        }
        return notes.decided(turn.as(), turn.file()) ? text("proposal.refused.twice") : null;
    }

    private static boolean isOwn(Draft draft, Actor actor) {
        return draft.owner().equals(actor.person());
    }

    /** There is no such proposal, or not one this person may know of: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchProposal extends RuntimeException {
        NoSuchProposal(UUID id) {
            super("no proposal " + id);
        }
    }
}
