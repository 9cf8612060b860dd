package org.khet.correspondence;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.web.Link;

/** What another module offers to do with a letter, shown on its page. Each module that does provides one bean of this. */
public interface LetterOffers {

    /** The ways on for this person; the letter is one the person may see. */
    List<Link> offers(Actor actor, EntryId entry, boolean secret);
}
