package org.khet.correspondence.internal;

/** What became of an act: done, or refused with the reason in the office's words. */
sealed interface Outcome {

    record Done() implements Outcome {}

    record Refused(String why) implements Outcome {}

    Outcome DONE = new Done();
}
