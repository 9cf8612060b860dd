package org.khet.platform.network;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Between the last request in hand and the end of the server. A request is done for Tomcat a moment before its answer has
 * left the machine: on a busy one, closing at once would cut it off.
 */
@Component
class LastAnswers implements SmartLifecycle {

    private static final int MOMENT_MS = 500;

    private volatile boolean running;

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(MOMENT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the wait for requests, before the server goes. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1;
    }
}
