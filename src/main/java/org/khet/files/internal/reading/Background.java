package org.khet.files.internal.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread that reads text layers and one that runs Tesseract, on every node. Each rests as long as it worked, so that
 * people at their pages come first.
 */
@Component
class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Reading reading;
    private final Duration every;
    private volatile List<Thread> threads = List.of();

    /** {@code khet.files.read-every}: how often it is looked for files to read; 0 reads none on this node. */
    Background(Reading reading, @Value("${khet.files.read-every:2s}") Duration every) {
        this.reading = reading;
        this.every = every;
    }

    @Override
    public void start() {
        var started = new ArrayList<Thread>();
        if (every.isPositive()) {
            started.add(thread("file-reader", reading::readNext));
            started.add(thread("file-recogniser", reading::recogniseNext));
        }
        threads = List.copyOf(started);
        threads.forEach(Thread::start);
    }

    private Thread thread(String name, BooleanSupplier work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> work(work));
    }

    private void work(BooleanSupplier work) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long began = System.nanoTime();
                boolean done = did(work);
                Thread.sleep(done ? Duration.ofNanos(System.nanoTime() - began) : every);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private static boolean did(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("reading files failed and goes on", e);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
