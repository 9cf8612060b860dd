package org.khet.platform.secret;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords and codes, counted by what was tried and by the address they come from, for all nodes together. A key is
 * what it counts: {@code name saraban}, {@code from 10.0.0.7}, {@code code <person>}.
 */
@Component
public class Failures {

    /** Of a name: few, and it is long remembered. */
    public static final Rule OF_NAME = new Rule(5, Duration.ofDays(1));
    /** Of an address: a whole office may sit behind one. */
    public static final Rule OF_ADDRESS = new Rule(30, Duration.ofMinutes(15));

    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    private static final int DOUBLED_AT_MOST = 3;
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;

    Failures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many, and how long they count.
     *
     * @param most failures until the lock; each one more after it has ended locks twice as long, up to two hours
     * @param forgotten a count so long without a further failure begins anew
     */
    public record Rule(int most, Duration forgotten) {}

    public static String ofName(String userName) {
        return "name " + userName;
    }

    public static String ofAddress(String address) {
        return "from " + address;
    }

    /** Until when any of the keys is locked; empty when none is. */
    public Optional<OffsetDateTime> lockedUntil(String... keys) {
        return jdbc.sql("""
                select locked_until from platform.failure
                where key in (:keys) and locked_until > now()
                order by locked_until desc limit 1""")
                .param("keys", List.of(keys))
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Counts one more, and locks when it is one too many: then until when. */
    public Optional<OffsetDateTime> count(String key, Rule rule) {
        int times = jdbc.sql("""
                insert into platform.failure as f (key, times, last_at) values (:key, 1, now())
                on conflict (key) do update set last_at = now(),
                    times = case when f.last_at < now() - :forgotten * interval '1 second' then 1 else f.times + 1 end
                returning times""")
                .param("key", key)
                .param("forgotten", rule.forgotten().toSeconds())
                .query(Integer.class)
                .single();
        return times < rule.most() ? Optional.empty() : Optional.of(lock(key, times - rule.most()));
    }

    private OffsetDateTime lock(String key, int again) {
        long seconds = FIRST_LOCK.toSeconds() * (1L << Math.min(again, DOUBLED_AT_MOST));
        return jdbc.sql("""
                update platform.failure set locked_until = now() + :seconds * interval '1 second'
                where key = :key
                returning locked_until""")
                .param("key", key)
                .param("seconds", seconds)
                .query(OffsetDateTime.class)
                .single();
    }

    /** The right password was given: the name starts anew, and what is old goes. */
    public void forget(String key) {
        jdbc.sql("delete from platform.failure where key = :key or last_at < now() - :kept * interval '1 second'")
                .param("key", key)
                .param("kept", KEPT.toSeconds())
                .update();
    }
}
