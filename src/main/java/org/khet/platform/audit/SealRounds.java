package org.khet.platform.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every few seconds ({@code khet.audit.seal-every}) from start to stop; with {@code 0s} not at all. */
@Component
class SealRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealRounds.class);

    private final Sealer sealer;
    private final Duration every;
    private volatile @Nullable Thread thread;

    SealRounds(Sealer sealer, @Value("${khet.audit.seal-every:2s}") Duration every) {
        this.sealer = sealer;
        this.every = every;
    }

    @Override
    public void start() {
        if (every.isPositive()) {
            thread = Thread.ofVirtual().name("sealing").start(this::run);
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(every);
                sealer.seal();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("Acts could not be sealed; trying again", e);
                }
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
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
