package org.khet.drafting.internal.desk;

import org.khet.drafting.Draft;
import org.khet.drafting.DraftState;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.security.access.AccessDeniedException;

/** What may be done to a draft, and by whom, said in one place. */
enum Verb {
    /** Written into the working copy, or kept as a version; while it goes round, see {@link DraftPens}. */
    WRITE(false, DraftState.DRAFT),
    /** Another person may read and write it, or no longer. */
    SHARE(true, DraftState.DRAFT),
    /** มอบร่าง to a colleague of the unit. */
    HAND_OVER(true, DraftState.DRAFT),
    /** ถอนร่าง. */
    WITHDRAW(true, DraftState.DRAFT),
    /** นำร่างกลับมาทำต่อ. */
    TAKE_UP(true, DraftState.WITHDRAWN);

    private final boolean byOwner;
    private final DraftState state;

    Verb(boolean byOwner, DraftState state) {
        this.byOwner = byOwner;
        this.state = state;
    }

    /** May this person, who sees the draft, do it at all? */
    boolean permittedTo(Actor actor, Draft draft) {
        return actor.may(Permission.DRAFT_LETTERS)
                && (!byOwner
                        || draft.owner().equals(actor.person())
                        || actor.may(Permission.OVERSEE_DRAFTS, draft.unit()));
    }

    /** Does the draft stand where it can be done? */
    boolean fits(Draft draft) {
        return draft.state() == state;
    }

    /** The same, asked before a page of it is shown or a form of it read. */
    void allow(Actor actor, Draft draft) {
        if (!permittedTo(actor, draft)) {
            throw new AccessDeniedException(name());
        }
    }

    boolean open(Actor actor, Draft draft) {
        return permittedTo(actor, draft) && fits(draft);
    }
}
