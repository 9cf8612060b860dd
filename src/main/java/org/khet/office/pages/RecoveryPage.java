package org.khet.office.pages;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param on where the way leads on
 * @param set the second factor was set up just now
 */
public record RecoveryPage(List<String> codes, String on, boolean set) {

    @Override
    public String toString() {
        return "RecoveryPage[…]";
    }
}
