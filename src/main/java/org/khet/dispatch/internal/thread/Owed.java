package org.khet.dispatch.internal.thread;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One that was sent a letter to act on.
 *
 * @param state of its line where it is received; null of one outside or a person
 * @param replied its answer has its number, or it sent its answer to the form
 */
record Owed(
        UUID letterId,
        String name,
        @Nullable String state,
        @Nullable LocalDate due,
        OffsetDateTime sentAt,
        boolean gone,
        boolean replied) {

    /** Does it still owe an answer? */
    boolean owes() {
        return !gone && !replied;
    }
}
