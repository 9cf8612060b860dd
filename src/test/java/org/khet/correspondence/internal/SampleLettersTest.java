package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryState;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KhetTest(properties = "khet.empty=false")
class SampleLettersTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void letters_stand_in_every_state() {
        var states = jdbc.sql("select distinct state from correspondence.entry order by state")
                .query(EntryState.class)
                .list();
        assertThat(states)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        EntryState.RESERVED,
                        EntryState.OWNER_UNKNOWN,
                        EntryState.RETURNED_TO_SENDER,
                        EntryState.RECALLED)));
        assertThat(number("select count(*) from correspondence.letter")).isBetween(300, 450);
        assertThat(number(
                        "select count(distinct year) from correspondence.entry e join office.unit u on u.id = e.unit_id"
                                + " where u.kind = 'REGISTRY'"))
                .isGreaterThan(1);
        assertThat(number("select count(*) from correspondence.letter_file")).isGreaterThan(20);
    }

    @Test
    void every_group_has_something_waiting_at_every_desk() {
        for (var state : List.of("WAITING", "TO_ASSIGN", "ASSIGNED", "ACKNOWLEDGED", "REPORTED")) {
            assertThat(jdbc.sql("""
                            select u.short_name from office.unit u
                            where u.kind = 'GROUP' and not exists (
                                select from correspondence.entry e where e.unit_id = u.id and e.state = :state)
                            order by u.position""").param("state", state).query(String.class).list())
                    .as("groups with nothing " + state)
                    .isEmpty();
        }
    }

    @Test
    void due_days_lie_behind_on_and_ahead_of_today() {
        for (var side : List.of("<", "=", ">")) {
            assertThat(number("select count(*) from correspondence.entry where state not in ('CLOSED', 'CANCELLED')"
                            + " and due " + side + " (now() at time zone 'Asia/Bangkok')::date"))
                    .as("due " + side + " today")
                    .isGreaterThan(5);
        }
    }

    @Test
    void times_never_run_backwards_and_none_lies_ahead() {
        assertThat(number("select count(*) from (select at, lag(at) over (partition by subject_id order by id) before"
                        + " from platform.act) a where at < before"))
                .isZero();
        assertThat(number("""
                select count(*) from (select received_at at, lag(received_at)
                    over (partition by unit_id, year order by number) before from correspondence.entry) e
                where at < before""")).isZero();
        assertThat(number("select count(*) from platform.act where at > now()")).isZero();
    }

    @Test
    void no_blank_was_left_unfilled() {
        assertThat(jdbc.sql("select subject || remark || refers_to from correspondence.letter"
                                + " where subject || remark || refers_to ~ '[{}→]' order by 1")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
