package org.khet.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
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
        if (context.hasApplicationContext()
                && context.getApplicationContext().getBean(DataSource.class).unwrap(HikariDataSource.class)
                        instanceof HikariDataSource pool) {
            assertThat(leastInUse(pool))
                    .as("connections that were not given back")
                    .isZero();
        }
    }

    /** Jobs in the background take one now and then: what counts is what is never given back. */
    private static int leastInUse(HikariDataSource pool) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        int least = pool.getHikariPoolMXBean().getActiveConnections();
        while (least > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(50);
            least = Math.min(least, pool.getHikariPoolMXBean().getActiveConnections());
        }
        return least;
    }
}
