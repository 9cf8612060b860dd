package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.office.UnitId;

/**
 * A letter at a unit.
 *
 * @param year พ.ศ. of the register, null until the unit has entered it
 * @param number in the unit's register, null until the unit has entered it
 * @param parent the entry it was routed from, null where the letter came in
 * @param atUnit who has it now; with children, the unit furthest back
 * @param secret kept from all but the registrar of secret papers and those named on the letter
 * @param note why it was returned or cancelled, what was reported
 * @param delivered sent here by another unit in the system: its words are its sender's
 * @param story the delivered entry this one is or came down from, under which acts on it are told; null when those are told
 *     under the letter
 * @param sentAt when it was sent here; null where it came in
 * @param openedAt the first look of the unit it was delivered to, before entering it
 */
record Entry(
        EntryId id,
        LetterId letter,
        UnitId unit,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable OffsetDateTime receivedAt,
        @Nullable UUID receivedBy,
        @Nullable EntryId parent,
        Purpose purpose,
        String instruction,
        @Nullable LocalDate due,
        EntryState state,
        UnitId atUnit,
        @Nullable UUID atPerson,
        OffsetDateTime atSince,
        String note,
        boolean secret,
        boolean delivered,
        @Nullable EntryId story,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime openedAt,
        int version) {

    /** What an act on it is about. */
    Trail.Matter matter() {
        return new Trail.Matter(letter, story, secret);
    }

    /** "4821/2569", or "" before the unit has entered it. */
    String registerNumber() {
        return number == null ? "" : number + "/" + year;
    }
}
