package org.khet.correspondence.internal.slips;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;

/**
 * A letter handed from the central registry to a unit.
 *
 * @param number เลขทะเบียนรับ at the registry, {@code year} its register (พ.ศ.)
 * @param receivedAt when the unit entered it, {@code receivedBy} who did; null while nobody has
 */
record Delivery(
        int year,
        int number,
        String sender,
        String addressee,
        Speed speed,
        UUID unit,
        Purpose purpose,
        EntryState state,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable UUID receivedBy,
        boolean secret) {}
