package org.khet.files.internal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khet.files.StoredFile;
import org.khet.platform.secret.Secrets;
import org.khet.platform.web.Sha256;

/** Files of secret letters: sealed before they reach their place, opened in memory alone. */
final class Sealing {

    private static final String CONTEXT = "file";

    private final Store store;
    private final Secrets secrets;

    Sealing(Store store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** Seals the bytes into the store; @return the hash they lie under */
    String publish(Path plain) throws IOException {
        var sealed = secrets.seal(Files.readAllBytes(plain), CONTEXT);
        var scratch = store.scratch();
        try {
            try (var channel = FileChannel.open(scratch, CREATE_NEW, WRITE)) {
                var bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            var hash = Sha256.of(sealed);
            store.publish(scratch, hash);
            return hash;
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    byte[] open(StoredFile file) throws IOException {
        return secrets.open(Files.readAllBytes(store.file(file.sha256())), CONTEXT);
    }
}
