package org.khet.office.internal.staff;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * รหัสผ่านแรก, made by chance and read out from paper: no letters or digits that look alike, in groups of four. Twelve of
 * 31 signs are 59 bits, for a password that is changed at the first sign-in.
 */
final class FirstPassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    static String next() {
        return IntStream.range(0, GROUPS).mapToObj(at -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }
}
