package org.khet.dispatch.internal.receivers;

/** What became of sending. */
sealed interface Sent {

    /**
     * It is with its receivers.
     *
     * @param fresh how many got it now
     * @param before how many had it already: a form sent twice, somebody who was quicker
     */
    record Done(int fresh, int before) implements Sent {}

    record Refused(String why) implements Sent {}
}
