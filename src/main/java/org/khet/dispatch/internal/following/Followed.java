package org.khet.dispatch.internal.following;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.DeliveryState;
import org.khet.dispatch.Way;

/**
 * A delivery, and what has become of it.
 *
 * @param entryId its place with the unit that got it in the system
 * @param registeredAt when it was entered there; of one outside or a person when they had it
 * @param year of the receiver's register, with {@code number}
 * @param why it came back or was recalled, empty otherwise
 * @param reply number of the letter that answers it
 */
record Followed(
        UUID id,
        UUID letterId,
        @Nullable UUID unitId,
        @Nullable UUID personId,
        String name,
        Way way,
        Purpose purpose,
        @Nullable LocalDate due,
        @Nullable UUID entryId,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime remindedAt,
        int reminders,
        String acknowledgement,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime registeredAt,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable OffsetDateTime returnedAt,
        String why,
        @Nullable OffsetDateTime recalledAt,
        @Nullable String reply,
        @Nullable LocalDate repliedOn,
        DeliveryState state) {

    boolean inSystem() {
        return way == Way.SYSTEM;
    }

    /** Nobody has it in hand there: it may be taken back, and its receiver reminded. */
    boolean waitsInSystem() {
        return inSystem() && state.waits();
    }

    String path() {
        return "/dispatch/letters/" + letterId + "/receivers/" + id;
    }
}
