package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.office.UnitId;

/** Where an entry goes next: its new state, who has it, since when, and what was written with it. */
record Move(
        EntryState state,
        UnitId atUnit,
        @Nullable UUID atPerson,
        OffsetDateTime at,
        @Nullable String instruction,
        @Nullable LocalDate due,
        @Nullable String note) {

    static Move to(EntryState state, UnitId unit, OffsetDateTime at) {
        return new Move(state, unit, null, at, null, null, null);
    }

    Move with(@Nullable UUID person) {
        return new Move(state, atUnit, person, at, instruction, due, note);
    }

    Move saying(String words) {
        return new Move(state, atUnit, atPerson, at, instruction, due, words);
    }

    Move instructing(String words, @Nullable LocalDate day) {
        return new Move(state, atUnit, atPerson, at, words, day, note);
    }
}
