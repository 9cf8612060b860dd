package org.khet.dispatch;

import java.util.Optional;
import org.khet.office.Actor;

/** Requests that may come twice: a button pressed twice, a line that broke before the answer. */
public interface OnceOnly {

    /**
     * Claims the key of a form for a letter, in the caller's transaction; waits for a claim under way.
     *
     * @return what came of this key before; empty when it is the first time
     */
    Optional<OutgoingId> before(Actor actor, String key, OutgoingId letter);
}
