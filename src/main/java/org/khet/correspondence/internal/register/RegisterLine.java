package org.khet.correspondence.internal.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;

/**
 * A line of a register with what its letter says and where it stands.
 *
 * @param number in the register of {@code year} (พ.ศ.)
 * @param letterNumber ที่
 */
record RegisterLine(
        UUID id,
        int year,
        int number,
        OffsetDateTime receivedAt,
        String letterNumber,
        LocalDate dated,
        String sender,
        String addressee,
        String subject,
        Speed speed,
        String remark,
        EntryState state,
        UUID atUnit,
        OffsetDateTime atSince,
        @Nullable LocalDate due,
        String note) {

    Cursor cursor() {
        return new Cursor(year, number);
    }
}
