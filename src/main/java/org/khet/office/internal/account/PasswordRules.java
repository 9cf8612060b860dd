package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.khet.office.internal.account.OwnAccounts.Account;

/**
 * What a password must be: long, and not what everybody would try first. No rule of capitals and signs: they make
 * passwords hard to keep in mind, not hard to guess (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRules {

    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int TELLING_NAME = 4;

    private PasswordRules() {}

    /** What is wrong with it, in words for the one who chose it. */
    static Optional<String> against(String password, Account account, int shortest) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(text("office.password.short", "" + shortest, "" + length));
        }
        if (length > LONGEST) {
            return Optional.of(text("office.password.long", "" + LONGEST));
        }
        if (names(account).anyMatch(name -> contains(password, name))) {
            return Optional.of(text("office.password.name"));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(text("office.password.same"));
        }
        return CommonPasswords.has(password) ? Optional.of(text("office.password.common")) : Optional.empty();
    }

    private static Stream<String> names(Account account) {
        return Stream.of(account.userName(), account.firstName(), account.lastName());
    }

    /** A name of three letters is in too many words to say whose it is: then it must not be the whole. */
    private static boolean contains(String password, String name) {
        var typed = password.toLowerCase(Locale.ROOT);
        var folded = name.toLowerCase(Locale.ROOT);
        return folded.length() < TELLING_NAME ? typed.equals(folded) : typed.contains(folded);
    }
}
