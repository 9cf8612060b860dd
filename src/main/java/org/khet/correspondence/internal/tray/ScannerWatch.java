package org.khet.correspondence.internal.tray;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.khet.files.Files;
import org.khet.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into the scanner's folder again and again: shares on the network send no word of what changes in them. */
@Component
class ScannerWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScannerWatch.class);

    private final @Nullable ScannerFolder folder;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService watch;

    /** {@code khet.scanner.folder}: empty for none; {@code khet.scanner.every}, {@code khet.scanner.still}. */
    ScannerWatch(
            @Value("${khet.scanner.folder:}") String directory,
            @Value("${khet.scanner.every:5s}") Duration every,
            @Value("${khet.scanner.still:3s}") Duration still,
            Files files,
            DraftRows rows,
            Office office,
            Registrars registrars,
            TransactionTemplate transaction) {
        this.folder = directory.isBlank()
                ? null
                : new ScannerFolder(
                        new ScannerPlaces(Path.of(directory), office, registrars), still, files, rows, transaction);
        this.every = every;
    }

    private void look(ScannerFolder into) {
        try {
            into.empty();
        } catch (IOException | DataAccessException e) {
            LOG.warn("the scanner's folder cannot be emptied now: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        var into = folder;
        if (into == null) {
            return;
        }
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("scanner-folder").factory());
        var _ = executor.scheduleWithFixedDelay(
                () -> look(into), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        watch = executor;
    }

    @Override
    public void stop() {
        var executor = watch;
        if (executor != null) {
            executor.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
