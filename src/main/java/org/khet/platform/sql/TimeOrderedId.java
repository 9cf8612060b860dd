package org.khet.platform.sql;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that grow with time (RFC 9562, version 7), so that new rows lie together at the end of an index. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
