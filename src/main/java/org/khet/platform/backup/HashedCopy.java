package org.khet.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes bytes to a new file, onto the disk, and refuses those that are not what they should be. */
public final class HashedCopy {

    private static final int CHUNK = 256 * 1024;

    private HashedCopy() {}

    /**
     * Writes the bytes and waits for the disk.
     *
     * @throws FileStore.Damaged when they do not have the hash; the file is then for the caller to delete
     */
    public static void write(InputStream bytes, Path to, FileStore.Kept file) throws IOException {
        var digest = sha256();
        try (var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
                var buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new FileStore.Damaged(file);
            }
            out.force(true);
        }
    }

    /** The SHA-256 of all bytes, 64 small hex digits. */
    public static String of(InputStream bytes) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
