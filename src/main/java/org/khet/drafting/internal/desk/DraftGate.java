package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.function.Function;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts.NoSuchDraft;
import org.khet.drafting.Drafts.Seen;
import org.khet.office.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one gate every act on a draft goes through: locked, seen, permitted, in a state that fits. */
@Component
class DraftGate {

    private final StoredDrafts drafts;
    private final Sharers sharers;
    private final DraftPens pens;

    DraftGate(StoredDrafts drafts, Sharers sharers, DraftPens pens) {
        this.drafts = drafts;
        this.sharers = sharers;
        this.pens = pens;
    }

    /** Does the act on the locked draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome act(Actor actor, DraftId id, Verb verb, Function<Draft, Outcome> act) {
        var draft = drafts.lock(actor.office(), id)
                .filter(found -> sharers.sees(actor, found))
                .orElseThrow(() -> new NoSuchDraft(id));
        verb.allow(actor, draft);
        return pens.fits(actor, draft, verb)
                ? act.apply(draft)
                : new Outcome.Refused(text("drafting.refused.state", text("drafting.state." + draft.state())));
    }

    /** The same for words written on a page: refused when somebody else wrote since that page was shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome write(Actor actor, Seen seen, Function<Draft, Outcome> act) {
        return act(
                actor,
                seen.draft(),
                Verb.WRITE,
                draft -> stale(actor, seen, draft) ? new Outcome.Stale(draft) : act.apply(draft));
    }

    /** What a page saved itself is not new to it, even when the answer got lost on the way. */
    private static boolean stale(Actor actor, Seen seen, Draft draft) {
        var own = draft.pen().equals(seen.pen()) && draft.savedBy().equals(actor.person());
        return draft.revision() != seen.revision() && !own;
    }
}
