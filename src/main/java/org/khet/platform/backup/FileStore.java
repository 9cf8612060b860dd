package org.khet.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that lie beside the database, each under the SHA-256 of its bytes. The module that keeps them provides it. */
public interface FileStore {

    /**
     * A file as the rows name it.
     *
     * @param sha256 64 small hex digits
     * @param size bytes, negative where no row tells how many lie there: sealed files are longer than what they hold
     */
    record Kept(String sha256, long size) {}

    /** Every file that the rows of this moment name, each hash once. */
    void each(JdbcClient snapshot, Consumer<Kept> file);

    /**
     * The bytes.
     *
     * @throws java.nio.file.NoSuchFileException when they are not there
     */
    InputStream open(String sha256) throws IOException;

    /** Are they there, as many as they should be? */
    boolean has(Kept file) throws IOException;

    /**
     * Puts bytes in; when it returns they are there after any crash.
     *
     * @throws Damaged when they do not have that hash; then nothing was put in
     */
    void put(Kept file, InputStream bytes) throws IOException;

    /** Bytes that are not those their hash names. */
    final class Damaged extends IOException {
        public Damaged(Kept file) {
            super(file.sha256());
        }
    }
}
