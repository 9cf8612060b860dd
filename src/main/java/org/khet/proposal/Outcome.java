package org.khet.proposal;

import java.util.UUID;

/** What became of an act on a file. */
public sealed interface Outcome {

    /** It is done. */
    record Done(UUID proposal) implements Outcome {}

    /**
     * Not done, for the reason in the office's words.
     *
     * @param field where it is put right; empty when it is no field
     */
    record Refused(String field, String why) implements Outcome {
        public Refused(String why) {
            this("", why);
        }
    }
}
