package org.khet.audit.internal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.audit.PastAct;

/**
 * An act as the auditor reads it.
 *
 * @param written when it was written down; {@code at} is when it says it was
 * @param block that it is sealed in, null while it is not
 */
record AuditedAct(
        UUID id,
        OffsetDateTime at,
        OffsetDateTime written,
        UUID personId,
        String personName,
        String capacity,
        String verb,
        UUID subjectId,
        UUID unitId,
        @Nullable String note,
        @Nullable String before,
        @Nullable String after,
        @Nullable String fromAddress,
        @Nullable Long block) {

    PastAct past() {
        return new PastAct(at, personId, personName, capacity, verb, unitId, note, before, after);
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
