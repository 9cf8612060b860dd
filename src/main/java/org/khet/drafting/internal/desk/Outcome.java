package org.khet.drafting.internal.desk;

import org.khet.drafting.Draft;

/** What became of an act on a draft. */
sealed interface Outcome {

    /**
     * It is done.
     *
     * @param revision of the draft now
     */
    record Done(int revision) implements Outcome {}

    /** Not done, for the reason in the office's words. */
    record Refused(String why) implements Outcome {}

    /** Somebody else wrote meanwhile: nothing of theirs is written over. */
    record Stale(Draft now) implements Outcome {}
}
