package org.khet.drafting;

import java.util.List;
import org.khet.office.Actor;

/**
 * Drafts that go round: what the module that leads them does to them, in its own transaction. It has checked who may; only
 * sending a draft off is checked here, for that is its owner's.
 */
public interface DraftsOnTheWay {

    /** What still breaks the form; of a finished file only what registers ask for is looked at. */
    List<Breach> breaches(Draft draft);

    /** Sends off a draft that is being written, with what was not kept yet as a version; false when it is not. */
    boolean sendOff(Actor owner, DraftId draft);

    /** The draft, locked until the transaction ends. */
    Draft hold(Actor actor, DraftId draft);

    /** Keeps what was written and not kept, before it goes on to the next. */
    void settle(Actor actor, DraftId draft);

    /** Back to its owner, who writes it again. */
    void giveBack(Actor actor, DraftId draft);

    /** The last version: as it was signed. Nothing changes it after this. */
    void signed(Actor actor, DraftId draft, Content content);
}
