package org.khet.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits and the name by which what it sealed finds it again.
 *
 * @param id 16 small hex digits, made up by chance
 */
record Key(String id, SecretKey secret) {

    static final int ID_BYTES = 8;
    private static final int BYTES = 32;

    static Key random() {
        return new Key(HexFormat.of().formatHex(chance(ID_BYTES)), new SecretKeySpec(chance(BYTES), "AES"));
    }

    /** A line of the key file: id, space, base64. */
    static Key parse(String line) {
        var words = line.split("\\s+", -1);
        var bytes = words.length == 2 && words[0].matches("[0-9a-f]{16}")
                ? Base64.getDecoder().decode(words[1])
                : new byte[0];
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not a key: 16 hex digits, a space and 32 bytes as base64 are one");
        }
        return new Key(words[0], new SecretKeySpec(bytes, "AES"));
    }

    String line() {
        return id + " " + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    @Override
    public String toString() {
        return "Key[" + id + "]";
    }

    private static byte[] chance(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
