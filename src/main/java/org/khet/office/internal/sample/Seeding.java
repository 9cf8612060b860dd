package org.khet.office.internal.sample;

import org.khet.office.OfficeSeeded;
import org.khet.office.OfficeStands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the sample office into a database without any, unless told {@code --empty}. It happens after everything is made
 * and before the server answers, in one transaction with what other modules add on {@link OfficeSeeded}.
 */
@Component
class Seeding implements SmartLifecycle {

    /** Before the web server, which starts among the last. */
    private static final int PHASE = 0;

    private final boolean empty;
    private final JdbcClient jdbc;
    private final SampleOffice sample;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Seeding(
            @Value("${khet.empty:false}") boolean empty,
            JdbcClient jdbc,
            SampleOffice sample,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.empty = empty;
        this.jdbc = jdbc;
        this.sample = sample;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public void start() {
        if (!empty && Boolean.TRUE.equals(transaction.execute(status -> seed()))) {
            events.publishEvent(new OfficeStands(SampleOffice.ID, SampleOffice.PASSWORD));
        }
    }

    private boolean seed() {
        // Two nodes that start together: the second waits here, then finds an office.
        jdbc.sql("lock table office.office in share row exclusive mode").update();
        boolean any = jdbc.sql("select exists (select from office.office)")
                .query(Boolean.class)
                .single();
        if (!any) {
            sample.put();
            events.publishEvent(new OfficeSeeded(SampleOffice.ID));
        }
        return !any;
    }

    @Override
    public void stop() {
        // Nothing runs on.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
