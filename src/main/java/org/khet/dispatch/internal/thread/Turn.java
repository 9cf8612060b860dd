package org.khet.dispatch.internal.thread;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingState;

/**
 * A letter of a conversation.
 *
 * @param answered the letter it answers, as those have it who received that
 * @param carried the letter as its receivers in the system have it
 * @param sent this person sees it as its sender does
 * @param entry where this person's unit has it as a letter received
 */
record Turn(
        UUID id,
        UUID unitId,
        String printed,
        LocalDate dated,
        OffsetDateTime takenAt,
        OutgoingState state,
        String sender,
        String addressee,
        String subject,
        @Nullable UUID answered,
        @Nullable UUID carried,
        boolean sent,
        @Nullable UUID entry) {

    /** Its page, where this person has one. */
    @Nullable
    String href() {
        if (sent) {
            return "/dispatch/letters/" + id;
        }
        return entry == null ? null : "/correspondence/letters/" + entry;
    }
}
