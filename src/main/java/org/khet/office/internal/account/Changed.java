package org.khet.office.internal.account;

import org.khet.platform.web.Errors;

/** How a change of the password ended. */
sealed interface Changed {

    /**
     * The password is another now.
     *
     * @param ended how many other sessions ended with the old one
     */
    record Done(int ended) implements Changed {}

    record Refused(Errors errors) implements Changed {}
}
