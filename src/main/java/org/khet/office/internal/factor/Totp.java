package org.khet.office.internal.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords, RFC 6238 with HMAC-SHA-1, steps of 30 seconds and 6 digits: what every app on a phone
 * makes.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;
    private static final int SECONDS = 30;
    /** Clocks of phones are a little off: the step before and the one after are taken too (RFC 6238, 5.2). */
    private static final int ASIDE = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a step, with its leading zeros. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int from = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of a code typed now that is newer than the last one taken; empty when it is none. */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long lastTaken) {
        long current = step(now);
        return LongStream.rangeClosed(current - ASIDE, current + ASIDE)
                .filter(step -> step > lastTaken)
                .filter(step -> code(secret, step, DIGITS).equals(typed))
                .findFirst();
    }
}
