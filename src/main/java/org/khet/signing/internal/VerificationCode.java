package org.khet.signing.internal;

import java.security.SecureRandom;

/** รหัสตรวจสอบ: 120 bits by chance, in letters and digits that are not taken for one another. */
final class VerificationCode {

    /** Crockford's: no I, L, O, U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 24;

    private static final SecureRandom CHANCE = new SecureRandom();

    private VerificationCode() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
