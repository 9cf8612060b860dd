package org.khet.correspondence.internal;

import org.khet.correspondence.EntryId;

/** What became of a letter at the door. */
sealed interface Received {

    /** Registered now. */
    record New(Registers.Numbered line) implements Received {}

    /** The same request came before; this is the line it was given then. */
    record Again(EntryId entry) implements Received {}

    /** The key was used before for another letter. */
    record KeyTaken(EntryId entry) implements Received {}
}
