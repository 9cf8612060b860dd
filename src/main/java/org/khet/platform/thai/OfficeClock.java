package org.khet.platform.thai;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The clock at the office's wall: the time of receipt is the server's, never the visitor's, and read in Bangkok. Sample
 * data and tests live through other times by {@link #at}.
 */
@Component
public final class OfficeClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    /** Does something as if it were that moment, on this thread only. */
    public static void at(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ThaiDate.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
