package org.khet.files.internal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.khet.files.StoredFile;
import org.khet.office.OfficeId;
import org.khet.platform.secret.Secrets;
import org.khet.platform.web.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of secret letters: sealed before they reach their place, opened in memory alone. */
final class Sealing {

    private static final String CONTEXT = "file";

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Store store;
    private final FileRows rows;
    private final Secrets secrets;
    private final TransactionTemplate apart;

    /** @param apart a transaction of its own, whatever is under way */
    Sealing(Store store, FileRows rows, Secrets secrets, TransactionTemplate apart) {
        this.store = store;
        this.rows = rows;
        this.secrets = secrets;
        this.apart = apart;
    }

    /** Lets a file that waits lie sealed from now on, in the caller's transaction; what lay open goes when it is committed. */
    void seal(OfficeId office, StoredFile file) throws IOException {
        var hash = publish(store.file(file.sha256()));
        rows.holdBytes(hash);
        rows.sealed(office, file.id(), hash);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(file.sha256());
            }
        });
    }

    /** The open bytes with the pictures of their pages, unless another row names them. Should it fail, the sweep does it. */
    private void forget(String sha256) {
        try {
            apart.executeWithoutResult(status -> {
                if (rows.ownBytes(sha256) && !rows.named(sha256)) {
                    removed(sha256);
                }
            });
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            LOG.warn("open bytes {} of a file now sealed are left to the sweep", sha256, e);
        }
    }

    private void removed(String sha256) {
        try {
            store.remove(sha256, Instant.MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
