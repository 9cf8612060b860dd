package org.khet.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * After the tests of a class every connection is back in its pool. One kept at each visit of a page would stop the whole
 * office after sixteen visits, and no test of that page would notice.
 */
public final class ConnectionsReturned extends AbstractTestExecutionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void afterTestClass(TestContext context) throws Exception {
        if (context.hasApplicationContext()) {
            for (var pool : context.getApplicationContext()
                    .getBeansOfType(HikariDataSource.class)
                    .values()) {
                assertThat(leastInUse(pool))
                        .as("connections of %s that were not given back", pool.getPoolName())
                        .isZero();
            }
        }
    }

    /** Jobs in the background take one now and then: what counts is what is never given back. */
    private static int leastInUse(HikariDataSource pool) throws InterruptedException {
        var taken = pool.getHikariPoolMXBean();
        if (taken == null) {
            return 0; // nobody ever asked it
        }
        var until = Instant.now().plus(PATIENCE);
        int least = taken.getActiveConnections();
        while (least > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(50);
            least = Math.min(least, taken.getActiveConnections());
        }
        return least;
    }
}
