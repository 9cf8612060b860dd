package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of a register: one after the other, none twice, none left out, each year from one. */
@KhetTest
class RegisterNumbersTest {

    private static final int THREADS = 32;
    private static final int EACH = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void the_last_second_of_december_still_counts_on_and_the_first_of_january_begins_anew() {
        assertThat(at("2026-12-31T23:59:58+07:00", office.saraban)).isEqualTo("1/2569");
        assertThat(at("2026-12-31T23:59:59+07:00", office.saraban)).isEqualTo("2/2569");
        assertThat(at("2027-01-01T00:00:00+07:00", office.saraban)).isEqualTo("1/2570");
        assertThat(at("2027-01-01T00:00:00+07:00", office.schoolClerk)).isEqualTo("1/2570");
        assertThat(at("2027-01-01T00:00:01+07:00", office.saraban)).isEqualTo("2/2570");
    }

    @Test
    void midnight_is_that_of_bangkok() {
        assertThat(at("2026-12-31T16:59:59Z", office.saraban)).isEqualTo("1/2569");
        assertThat(at("2026-12-31T17:00:00Z", office.saraban)).isEqualTo("1/2570");
    }

    @Test
    void a_letter_of_december_is_entered_by_its_group_in_january_under_the_new_year() {
        var copy = new ArrayList<org.khet.correspondence.EntryId>();
        OfficeClock.at(
                OffsetDateTime.parse("2026-12-31T23:59:59+07:00").toInstant(),
                () -> copy.add(
                        office.sent(office.registered(office.saraban, "เรื่องข้ามปี"), office.plans, Purpose.ACT)));
        OfficeClock.at(
                OffsetDateTime.parse("2027-01-01T00:00:00+07:00").toInstant(),
                () -> office.entering.enter(office.plansClerk, office.seen(copy.getFirst())));
        assertThat(office.entry(copy.getFirst()).registerNumber()).isEqualTo("1/2570");
        assertThat(office.entry(copy.getFirst()).receivedAt())
                .isEqualTo(OffsetDateTime.parse("2027-01-01T00:00:00+07:00"));
    }

    @Test
    void thirty_two_at_once_get_every_number_once_though_some_fail_on_the_way() throws Exception {
        var together = new CyclicBarrier(THREADS);
        var tasks = IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(n -> () -> {
            together.await();
            return register(n);
        });
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(tasks.toList())) {
                kept += done.get();
            }
        }
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, kept).boxed().toList());
        assertThat(timesBackwards()).isZero();
    }

    /** Every third one is undone after its number was taken. */
    private int register(int n) {
        int kept = 0;
        for (int i = 0; i < EACH; i++) {
            var fails = (n + i) % 3 == 0;
            transaction.executeWithoutResult(status -> {
                office.registered(office.saraban, "เรื่องของ " + n);
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            kept += fails ? 0 : 1;
        }
        return kept;
    }

    @Test
    void when_the_clock_is_set_back_the_time_of_receipt_is_not() {
        at("2026-11-21T10:00:00+07:00", office.saraban);
        at("2026-11-21T09:00:00+07:00", office.saraban);
        assertThat(timesBackwards()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from correspondence.entry where office_id = :office",
                "delete from correspondence.letter where office_id = :office",
                "delete from correspondence.register where office_id = :office",
                "delete from platform.act where office_id = :office",
                "update correspondence.entry set number = number + 100 where office_id = :office",
                "update correspondence.entry set year = year - 1 where office_id = :office",
                "update correspondence.entry set received_at = received_at - interval '1 day' where office_id = :office",
                "update correspondence.register set last = last + 2 where office_id = :office",
                "update correspondence.register set last = last - 1 where office_id = :office",
                "update correspondence.entry set state = 'CANCELLED', note = ' ' where office_id = :office",
                "update platform.act set note = 'อื่น' where office_id = :office",
            })
    void the_database_itself_keeps_the_register(String sql) {
        office.registered(office.saraban, "เรื่องที่ต้องอยู่");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql)
                        .param("office", office.office.id().value())
                        .update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "letter", "letter_file", "register"})
    void no_table_can_be_emptied(String table) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("truncate correspondence." + table + " cascade")
                        .update());
    }

    private String at(String moment, Actor clerk) {
        var number = new ArrayList<String>();
        OfficeClock.at(
                OffsetDateTime.parse(moment).toInstant(),
                () -> number.add(
                        office.entry(office.registered(clerk, "เรื่องปลายปี")).registerNumber()));
        return number.getFirst();
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from correspondence.entry where unit_id = :unit order by number")
                .param("unit", office.registry.value())
                .query(Integer.class)
                .list();
    }

    private int timesBackwards() {
        return jdbc.sql("""
                select count(*) from (select received_at at, lag(received_at) over (order by year, number) before
                    from correspondence.entry where unit_id = :unit) times
                where at < before""")
                .param("unit", office.registry.value())
                .query(Integer.class)
                .single();
    }
}
