package org.khet.dispatch;

import java.time.OffsetDateTime;
import org.khet.office.Actor;

/**
 * ทะเบียนหนังสือส่ง. Taking a number locks the register's row until the transaction ends, so that numbers neither repeat nor
 * skip: take it last. Who may is for the caller to say.
 */
public interface SendRegisters {

    /** Takes the next number and writes the line, in the caller's transaction. The year is that of {@code at} in Bangkok. */
    Taken take(Actor by, NewLine line, OffsetDateTime at);

    /** The number the register would give next, as it is printed: to look at, it may be gone a moment later. */
    String next(Actor actor, NumberForm form, int year);

    /**
     * A number just taken.
     *
     * @param year พ.ศ. of the register
     * @param printed in Arabic digits
     */
    record Taken(OutgoingId id, int number, int year, String printed) {}
}
