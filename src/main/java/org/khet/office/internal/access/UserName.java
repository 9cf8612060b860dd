package org.khet.office.internal.access;

import java.text.Normalizer;
import java.util.Locale;

/** The name one signs in with, as it is compared: people type capitals and stray spaces. */
final class UserName {

    private static final int LONGEST = 100;

    private UserName() {}

    static String folded(String typed) {
        var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        // PostgreSQL stores no NUL; no user name has one.
        var clean = name.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
