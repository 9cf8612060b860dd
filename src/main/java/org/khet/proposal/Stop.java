package org.khet.proposal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Role;

/**
 * A row of {@code proposal.stop}: a post, or a person in a unit, who is asked for something.
 *
 * @param holderId null when nobody held the post
 * @param post as the noting sheet names it
 * @param askedBy the stop that asked for this opinion and gets the file back
 */
public record Stop(
        UUID id,
        int round,
        int place,
        UUID unitId,
        Role role,
        @Nullable UUID holderId,
        String post,
        Purpose purpose,
        State state,
        @Nullable UUID askedBy,
        @Nullable OffsetDateTime arrivedAt,
        @Nullable OffsetDateTime leftAt) {

    public enum State {
        /** Comes later. */
        PENDING,
        /** The file lies there. */
        WAITING,
        /** Has acted. */
        DONE,
        /** Was passed over: forwarded, or the round ended before. */
        VOID
    }

    /** Has it judged before this one, so that the file can go back to it? */
    public boolean before(Stop here) {
        return place < here.place && state == State.DONE && askedBy == null;
    }

    public Seat seat() {
        return new Seat(unitId, role, holderId, post);
    }
}
