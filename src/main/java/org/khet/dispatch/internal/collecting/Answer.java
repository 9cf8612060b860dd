package org.khet.dispatch.internal.collecting;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.UnitId;

/**
 * What one unit answers.
 *
 * @param typed what was typed and not sent; null for nothing
 * @param revision goes up with every saving
 * @param version the last one sent; 0 for none
 */
record Answer(
        UUID id,
        UUID form,
        UnitId unit,
        @Nullable Content typed,
        @Nullable UUID typedBy,
        @Nullable OffsetDateTime typedAt,
        int revision,
        int version,
        @Nullable OffsetDateTime firstSentAt,
        @Nullable OffsetDateTime sentAt) {

    boolean sent() {
        return version > 0;
    }
}
