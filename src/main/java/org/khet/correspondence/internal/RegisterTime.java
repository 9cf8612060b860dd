package org.khet.correspondence.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A moment at the registry and the register it falls into: registers run by calendar year (พ.ศ.) at Asia/Bangkok, so
 * 1 January 00:00:00 opens number 1.
 *
 * @param at to the second's fraction the database keeps, in the zone of the office's clock
 */
record RegisterTime(OffsetDateTime at) {

    private static final int BUDDHIST_ERA = 543;

    static RegisterTime now(Clock clock) {
        return new RegisterTime(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    int year() {
        return at.getYear() + BUDDHIST_ERA;
    }
}
