package org.khet.correspondence.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.office.UnitId;

/** To whom a letter is sent on, for what, with which words, until when. */
record Sending(
        UnitId unit,
        Purpose purpose,
        String instruction,
        @Nullable LocalDate due) {}
