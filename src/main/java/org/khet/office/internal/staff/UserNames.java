package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.text.Normalizer;
import java.util.Locale;
import org.khet.platform.form.FormCheck;

/** The name one signs in with: small Latin letters, digits, dot, hyphen, underscore, so that any keyboard types it. */
final class UserNames {

    private static final int LONGEST = 50;
    private static final String SHAPE = "[a-z0-9][a-z0-9._-]{1,}";

    private UserNames() {}

    static String read(String field, String typed, FormCheck check) {
        var line = check.needed(field, typed, LONGEST, text("office.staff.account.user-name.missing"));
        var name = Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!name.matches(SHAPE)) {
            check.errors().add(field, text("office.staff.account.user-name.shape"));
        }
        return name;
    }
}
