package org.khet.office;

import java.util.List;

/** A module's places in the menu. Each module that has pages provides one bean of this. */
public interface MenuPlaces {
    /** The places this person may go to. Never a place without its page. */
    List<MenuItem> places(Actor actor);
}
