package org.khet.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;

/** ส่งใหม่ to a receiver from whom a letter came back. */
public interface SendingAgain {

    /**
     * Sends it once more in the place of the delivery that came back, in the caller's transaction; the caller holds the letter.
     * What to say when it cannot be sent now, else null.
     */
    @Nullable
    String again(Actor actor, Outgoing letter, Back back);

    /** The delivery that came back, with what it was sent for. */
    record Back(
            UUID delivery,
            @Nullable UUID unit,
            @Nullable UUID person,
            String name,
            Way way,
            Purpose purpose,
            @Nullable LocalDate due) {}
}
