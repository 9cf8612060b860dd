package org.khet.files.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what nobody wanted in the end: uploads whose form was never mended, and bytes whose row was never written.
 * Any number of nodes may sweep at once, while people attach the very same bytes: who names bytes holds them till the
 * row is there ({@link FileRows#holdBytes}), and who sweeps must own them alone.
 */
final class Sweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;

    private final Store store;
    private final FileRows rows;
    private final TransactionTemplate transaction;
    private final Duration grace;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService broom;

    Sweep(Store store, FileRows rows, TransactionTemplate transaction, Duration grace, Duration every) {
        this.store = store;
        this.rows = rows;
        this.transaction = transaction;
        this.grace = grace;
        this.every = every;
    }

    /** What was taken away. */
    record Swept(int uploads, int bytes) {}

    /** Sweeps what has been of no use since before then. */
    Swept sweep(Instant before) throws IOException {
        int uploads = 0;
        for (int gone = AT_ONCE; gone == AT_ONCE; uploads += gone) {
            gone = deleteWaiting(before);
        }
        var bytes = new AtomicInteger();
        store.olderThan(before, sha256 -> {
            if (isHash(sha256) && !rows.named(sha256) && removed(sha256, before)) {
                bytes.incrementAndGet();
            }
        });
        return new Swept(uploads, bytes.get());
    }

    private int deleteWaiting(Instant before) {
        var gone = transaction.execute(status -> rows.deleteWaiting(before.atOffset(ZoneOffset.UTC), AT_ONCE));
        return gone == null ? 0 : gone;
    }

    private boolean removed(String sha256, Instant before) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                return rows.ownBytes(sha256) && !rows.named(sha256) && store.remove(sha256, before);
            } catch (IOException e) {
                LOG.warn("bytes {} cannot be removed", sha256, e);
                return false;
            }
        }));
    }

    private static boolean isHash(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    private void sweepNow() {
        try {
            var swept = sweep(Instant.now().minus(grace));
            if (swept.uploads() + swept.bytes() > 0) {
                LOG.info("swept {} uploads nobody used and {} files no record names", swept.uploads(), swept.bytes());
            }
        } catch (IOException | DataAccessException e) {
            LOG.warn("the sweep of files failed and comes again", e);
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("file-sweep").factory());
        var wait = every.toMillis();
        var _ = executor.scheduleWithFixedDelay(this::sweepNow, wait, wait, TimeUnit.MILLISECONDS);
        broom = executor;
    }

    @Override
    public void stop() {
        var executor = broom;
        if (executor != null) {
            executor.shutdownNow();
            broom = null;
        }
    }

    @Override
    public boolean isRunning() {
        return broom != null;
    }
}
