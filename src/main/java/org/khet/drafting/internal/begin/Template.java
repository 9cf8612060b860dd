package org.khet.drafting.internal.begin;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Content;
import org.khet.office.PersonId;
import org.khet.office.UnitId;

/**
 * แม่แบบ.
 *
 * @param unit null for one of the whole office
 * @param purpose what it is for, in a sentence
 */
record Template(
        UUID id,
        @Nullable UnitId unit,
        String name,
        String purpose,
        Content content,
        boolean retired,
        PersonId madeBy,
        OffsetDateTime changedAt,
        int version) {}
