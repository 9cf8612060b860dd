package org.khet.drafting;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.web.Link;

/**
 * The way of a draft through other hands, as the module that leads it tells. While a draft goes round it is written by the
 * one it lies with and nobody else. A module that leads drafts provides one bean of this.
 */
public interface DraftRoutes {

    /** Has it come before this person on its way? They read it though they neither own nor share it. */
    boolean reads(Actor actor, DraftId draft);

    /** Does it lie with this person now? */
    boolean writes(Actor actor, DraftId draft);

    /** They kept a version while it lay with them; told in the transaction that keeps it. */
    void corrected(Actor actor, DraftId draft, int version, String why);

    /** The ways on from the page of the draft. */
    List<Link> offers(Actor actor, Draft draft);
}
