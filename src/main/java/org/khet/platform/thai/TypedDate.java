package org.khet.platform.thai;

import java.time.LocalDate;

/** What someone filled in for a date. */
public sealed interface TypedDate {

    /** A day of the calendar. */
    record Day(LocalDate date) implements TypedDate {}

    /** Nothing filled in at all. Whether that is wrong, the form knows; {@link #message()} is ready for it. */
    record Empty(String message) implements TypedDate {}

    /**
     * No day of the calendar.
     *
     * @param box the first box to mend
     * @param message what to do, in Thai
     */
    record Wrong(Box box, String message) implements TypedDate {}

    /** The boxes วัน เดือน ปี. */
    enum Box {
        DAY,
        MONTH,
        YEAR
    }
}
