package org.khet.correspondence;

import org.khet.office.Actor;

/** What lies before a unit to be entered in its own register (ลงรับ). */
public interface Inbox {

    /**
     * Enters one letter, in a transaction of its own: opening it never does.
     *
     * @param version of the entry as the person saw it
     */
    Entered enter(Actor actor, EntryId entry, int version);

    /** What became of it. */
    sealed interface Entered {

        /** It has its number in the unit's register, e.g. 123/2569. */
        record Numbered(String number) implements Entered {}

        record Refused(String why) implements Entered {}
    }
}
