package org.khet.dispatch;

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
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.OfficeClock;
import org.khet.platform.thai.ThaiDate;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of the send registers: one after the other, none twice, none left out, each year from one. */
@KhetTest
class NumbersOfOutgoingTest {

    private static final int THREADS = 32;
    private static final int EACH = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    SendRegisters registers;

    @Autowired
    NumberForms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private DispatchFixture office;

    @BeforeEach
    void an_office() {
        office = new DispatchFixture(context);
    }

    private String take(Actor by, Series series, OffsetDateTime at) {
        var facts = new OutgoingFacts(
                series.kind().name(), ThaiDate.day(at), "ผู้ส่ง", "ผู้รับ", "เรื่อง", Speed.NORMAL, "", List.of(), "");
        var line = new NewLine(
                new OutgoingId(TimeOrderedId.next()),
                by.unit(),
                by.person(),
                series,
                OutgoingState.ISSUED,
                "",
                facts,
                List.of(),
                null,
                null,
                null);
        var taken = java.util.Objects.requireNonNull(transaction.execute(status -> registers.take(by, line, at)));
        return taken.printed() + " of " + taken.year();
    }

    private String at(String moment, Actor by, Series series) {
        return take(by, series, OffsetDateTime.parse(moment));
    }

    @Test
    void the_last_second_of_december_still_counts_on_and_the_first_of_january_begins_anew() {
        assertThat(at("2026-12-31T23:59:58+07:00", office.officer, Series.ORDER))
                .isEqualTo("1/2569 of 2569");
        assertThat(at("2026-12-31T23:59:59+07:00", office.officer, Series.ORDER))
                .isEqualTo("2/2569 of 2569");
        assertThat(at("2027-01-01T00:00:00+07:00", office.officer, Series.ORDER))
                .isEqualTo("1/2570 of 2570");
        assertThat(at("2027-01-01T00:00:00+07:00", office.schoolClerk, Series.ORDER))
                .isEqualTo("1/2570 of 2570");
        assertThat(at("2027-01-01T00:00:01+07:00", office.officer, Series.ORDER))
                .isEqualTo("2/2570 of 2570");
    }

    @Test
    void midnight_is_that_of_bangkok() {
        assertThat(at("2026-12-31T16:59:59Z", office.officer, Series.ORDER)).isEqualTo("1/2569 of 2569");
        assertThat(at("2026-12-31T17:00:00Z", office.officer, Series.ORDER)).isEqualTo("1/2570 of 2570");
    }

    @Test
    void the_units_of_the_office_share_its_registers_but_for_their_memos_and_a_school_has_its_own() {
        var code = code();
        var now = OffsetDateTime.now(ThaiDate.ZONE);
        var of = " of " + ThaiDate.year(now);
        var money = office.letters.moneyHead;
        assertThat(take(office.officer, Series.ORDINARY, now)).isEqualTo(code + "/1" + of);
        assertThat(take(money, Series.ORDINARY, now)).isEqualTo(code + "/2" + of);
        assertThat(take(office.letters.saraban, Series.ORDINARY, now)).isEqualTo(code + "/3" + of);
        assertThat(take(money, Series.CIRCULAR, now)).isEqualTo(code + "/ว 1" + of);
        assertThat(take(office.officer, Series.MEMO, now)).isEqualTo(code + "/1" + of);
        assertThat(take(money, Series.MEMO, now)).isEqualTo(code + "/1" + of);
        assertThat(take(office.schoolClerk, Series.ORDINARY, now)).isEqualTo(code + "/1" + of);
        assertThat(take(office.otherClerk, Series.ORDINARY, now)).isEqualTo(code + "/1" + of);
        assertThat(forms.of(office.officer.office(), office.officer.unit(), Series.ORDINARY)
                        .registerUnit())
                .isEqualTo(office.letters.registry);
    }

    @Test
    void circulars_counted_with_ordinary_letters_take_the_numbers_of_their_register() {
        set(Series.CIRCULAR, "ศธ 04299.7/ว {n}", "ORDINARY");
        var now = OffsetDateTime.now(ThaiDate.ZONE);
        take(office.letters.moneyHead, Series.ORDINARY, now);
        assertThat(take(office.officer, Series.CIRCULAR, now)).startsWith("ศธ 04299.7/ว 2 of");
        assertThat(take(office.letters.moneyHead, Series.ORDINARY, now)).startsWith(code() + "/3 of");
    }

    private void set(Series series, String pattern, String register) {
        jdbc.sql("""
                insert into dispatch.series (office_id, unit_id, series, pattern, register)
                values (:office, :unit, :series, :pattern, :register)""")
                .param("office", office.officer.office().value())
                .param("unit", office.officer.unit().value())
                .param("series", series.name())
                .param("pattern", pattern)
                .param("register", register)
                .update();
    }

    private String code() {
        return context.getBean(org.khet.office.Office.class)
                .profile(office.officer.office())
                .letterCode();
    }

    @Test
    void thirty_two_at_once_get_every_number_once_though_some_fail_on_the_way() throws Exception {
        var together = new CyclicBarrier(THREADS);
        var tasks = IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(n -> () -> {
            together.await();
            return takeSome(n);
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
    private int takeSome(int n) {
        int kept = 0;
        for (int i = 0; i < EACH; i++) {
            var fails = (n + i) % 3 == 0;
            transaction.executeWithoutResult(status -> {
                take(
                        n % 2 == 0 ? office.officer : office.letters.moneyHead,
                        Series.ORDINARY,
                        OffsetDateTime.now(ThaiDate.ZONE));
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            kept += fails ? 0 : 1;
        }
        return kept;
    }

    @Test
    void when_the_clock_is_set_back_the_times_are_not() {
        at("2026-11-21T10:00:00+07:00", office.officer, Series.ORDINARY);
        at("2026-11-21T09:00:00+07:00", office.officer, Series.ORDINARY);
        assertThat(timesBackwards()).isZero();
    }

    @Test
    void the_number_that_comes_next_is_shown_and_not_taken() {
        var form = forms.of(office.officer.office(), office.officer.unit(), Series.ORDER);
        assertThat(registers.next(office.officer, form, 2569)).isEqualTo("1/2569");
        var moment = OffsetDateTime.parse("2026-11-21T10:00:00+07:00");
        OfficeClock.at(moment.toInstant(), () -> take(office.officer, Series.ORDER, moment));
        assertThat(registers.next(office.officer, form, 2569)).isEqualTo("2/2569");
        assertThat(registers.next(office.officer, form, 2570)).isEqualTo("1/2570");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from dispatch.letter where office_id = :office",
                "delete from dispatch.register where office_id = :office",
                "update dispatch.letter set number = number + 100 where office_id = :office",
                "update dispatch.letter set printed = 'อื่น' where office_id = :office",
                "update dispatch.letter set year = year - 1 where office_id = :office",
                "update dispatch.letter set taken_at = taken_at - interval '1 day' where office_id = :office",
                "update dispatch.letter set state = 'RESERVED' where office_id = :office",
                "update dispatch.letter set state = 'CANCELLED', why = ' ' where office_id = :office",
                "update dispatch.letter set subject = ' ' where office_id = :office",
                "update dispatch.register set last = last + 2 where office_id = :office",
                "update dispatch.register set last = last - 1 where office_id = :office",
            })
    void the_database_itself_keeps_the_register(String sql) {
        take(office.officer, Series.ORDINARY, OffsetDateTime.now(ThaiDate.ZONE));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql)
                        .param("office", office.officer.office().value())
                        .update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "letter_file", "register", "delivery"})
    void no_table_can_be_emptied(String table) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("truncate dispatch." + table + " cascade").update());
    }

    private List<Integer> numbers() {
        return new ArrayList<>(jdbc.sql("""
                select number from dispatch.letter where office_id = :office and series = 'ORDINARY' order by number""")
                .param("office", office.officer.office().value())
                .query(Integer.class)
                .list());
    }

    private int timesBackwards() {
        return jdbc.sql("""
                select count(*) from (select taken_at at, lag(taken_at) over (order by year, number) before
                    from dispatch.letter where office_id = :office and series = 'ORDINARY') times
                where at < before""")
                .param("office", office.officer.office().value())
                .query(Integer.class)
                .single();
    }
}
