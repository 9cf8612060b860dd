package org.khet.office.internal.access;

import java.time.OffsetDateTime;

/** How an attempt to sign in ended. */
sealed interface SignInOutcome {

    record In(Visit visit) implements SignInOutcome {}

    /** No such name or wrong password: one answer for both. */
    record Wrong() implements SignInOutcome {}

    record Locked(OffsetDateTime until) implements SignInOutcome {}

    /** The password is right, but the person has no place in the office today. */
    record NoPlace() implements SignInOutcome {}
}
