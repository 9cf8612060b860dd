package org.khet.office.internal.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.khet.platform.web.Sha256;

/** Codes for the day the phone is lost: sixteen letters and figures, {@code abcd-efgh-2345-ijkl}. */
final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return IntStream.range(0, COUNT).mapToObj(i -> one()).toList();
    }

    private static String one() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(Base32.of(bytes).toLowerCase(Locale.ROOT), "-");
    }

    /** Hex of its SHA-256, whatever signs and capitals it is typed with. */
    static String hash(String typed) {
        var letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Sha256.of(letters.getBytes(StandardCharsets.UTF_8));
    }
}
