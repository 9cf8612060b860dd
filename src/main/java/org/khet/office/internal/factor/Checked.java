package org.khet.office.internal.factor;

import java.time.OffsetDateTime;

/** What a code turned out to be. */
sealed interface Checked {

    record Right(boolean recovery) implements Checked {}

    /** No code of this person, or one that was used before. */
    record Wrong() implements Checked {}

    record Locked(OffsetDateTime until) implements Checked {}
}
