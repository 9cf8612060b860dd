package org.khet.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals and opens with AES-256-GCM (NIST SP 800-38D). The key lies outside the database: in the file that {@code
 * KHET_KEY_FILE} names, else in {@code khet.key} of the data directory.
 *
 * <p>Sealed bytes are: {@code K}, {@code S}, the version 1, 8 bytes of key id, 12 bytes of nonce, then cipher text with
 * its 16 bytes of tag. Header and context are proved with them, so that what was sealed for one thing opens for no other.
 */
@Component
public final class Secrets {

    private static final byte[] MARK = {'K', 'S', 1};
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = MARK.length + Key.ID_BYTES;

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    private Secrets(List<Key> keys) {
        this.keys = keys;
    }

    @Autowired
    Secrets(Environment settings) {
        this(KeyFile.keys(place(settings)));
    }

    /** For commands beside the server, and tests: the keys of that file, which is made when it is not there. */
    public static Secrets of(Path keyFile) {
        return new Secrets(KeyFile.keys(keyFile));
    }

    private static Path place(Environment settings) {
        var named = settings.getProperty("khet.key.file", "");
        return named.isEmpty() ? Path.of(settings.getRequiredProperty("khet.data"), "khet.key") : Path.of(named);
    }

    /**
     * Seals for one thing.
     *
     * @param context what it is for, e.g. {@code second-factor/<person>}: needed again to open it, and kept nowhere
     */
    public byte[] seal(byte[] plain, String context) {
        var key = keys.getFirst();
        var header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MARK)
                .put(HexFormat.of().parseHex(key.id()))
                .array();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, header, context).doFinal(plain);
            return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed for the same context.
     *
     * @throws Unopened when its key is gone, or a byte of it or the context is another
     */
    public byte[] open(byte[] sealed, String context) {
        var key = keyOf(sealed);
        var header = Arrays.copyOf(sealed, HEADER_BYTES);
        var nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        int from = HEADER_BYTES + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header, context).doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException e) {
            throw new Unopened("not what key " + key.id() + " sealed for this", e);
        }
    }

    /** Is it sealed with the key in use? What is not may be opened and sealed anew. */
    public boolean current(byte[] sealed) {
        return keyOf(sealed).equals(keys.getFirst());
    }

    private Key keyOf(byte[] sealed) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES
                || !Arrays.equals(sealed, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new Unopened("these bytes were not sealed by Khet");
        }
        var id = HexFormat.of().formatHex(sealed, MARK.length, HEADER_BYTES);
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unopened("the key " + id + " is not in the key file"));
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] header, String context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
