package org.khet.drafting.internal.upload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread that runs LibreOffice, on nodes that have it; it rests as long as it worked. */
@Component
class ConversionThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConversionThread.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Converting converting;
    private final Soffice soffice;
    private volatile @Nullable Thread thread;

    ConversionThread(Converting converting, Soffice soffice) {
        this.converting = converting;
        this.soffice = soffice;
    }

    @Override
    public void start() {
        if (soffice.there()) {
            var started = Thread.ofPlatform().daemon().name("docx-to-pdf").unstarted(this::work);
            thread = started;
            started.start();
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long began = System.nanoTime();
                boolean done = did();
                Thread.sleep(done ? Duration.ofNanos(System.nanoTime() - began) : EVERY);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private boolean did() {
        try {
            return converting.next(soffice);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("making PDF failed and goes on", e);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
