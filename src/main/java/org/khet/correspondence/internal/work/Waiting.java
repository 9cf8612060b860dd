package org.khet.correspondence.internal.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;

/** A letter that waits for somebody; what is secret is told on the page of whom it was entrusted to, never in a mail. */
record Waiting(
        UUID id,
        @Nullable Integer year,
        @Nullable Integer number,
        Purpose purpose,
        String instruction,
        @Nullable LocalDate due,
        EntryState state,
        OffsetDateTime atSince,
        @Nullable UUID atPerson,
        String subject,
        String sender,
        Speed speed,
        boolean secret) {}
