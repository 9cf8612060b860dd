package org.khet.correspondence.internal;

import org.khet.correspondence.EntryId;

/** The entry as the person saw it when they pressed the button: an act on anything newer is refused. */
record Seen(EntryId entry, int version) {

    /** A correction is held against the version of the letter, not of its way through the units. */
    boolean stale(Entry entry, Verb verb) {
        return verb != Verb.CORRECT && entry.version() != version;
    }
}
