package org.khet.correspondence.internal.counts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;

/**
 * How long letters of one speed took from receipt; half of them were as quick as the middle, nine in ten as the most.
 *
 * @param speed null for all of them together
 * @param assigned how many were given to somebody, {@code closed} how many are closed
 */
record Took(
        @Nullable Speed speed,
        long assigned,
        @Nullable Duration assignMiddle,
        @Nullable Duration assignMost,
        long closed,
        @Nullable Duration closeMiddle,
        @Nullable Duration closeMost) {}
