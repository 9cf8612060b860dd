package org.khet.dispatch;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.web.Link;

/** What can be done with an outgoing letter, shown on its page. Each sub-feature and module that offers something provides one bean. */
public interface OutgoingOffers {

    /** The ways on for this person; the letter is one the person may see. */
    List<Link> offers(Actor actor, Outgoing letter);
}
