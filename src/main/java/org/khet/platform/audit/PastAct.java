package org.khet.platform.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act as the history shows it. */
public record PastAct(
        OffsetDateTime at,
        UUID personId,
        String personName,
        String capacity,
        String verb,
        UUID unitId,
        @Nullable String note,
        @Nullable String before,
        @Nullable String after) {

    /** The same act with other words: those that were sealed, opened. */
    public PastAct saying(@Nullable String note, @Nullable String before, @Nullable String after) {
        return new PastAct(at, personId, personName, capacity, verb, unitId, note, before, after);
    }
}
