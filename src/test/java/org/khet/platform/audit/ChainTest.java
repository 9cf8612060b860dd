package org.khet.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.platform.check.Findings;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of acts: all that is committed is sealed, once, and what is changed afterwards is found and named. */
@KhetTest(properties = {"khet.empty=true", "test=chain"}) // a database of its own: it is tampered with
class ChainTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    ChainCheck check;

    @Autowired
    TransactionTemplate transaction;

    private final UUID office = UUID.randomUUID();

    @BeforeEach
    void nothing_is_written_and_nothing_wrong() {
        tamper("truncate platform.act, platform.seal, platform.block, platform.chain");
    }

    @Test
    void acts_are_sealed_in_blocks_that_follow_each_other() {
        write(3);
        sealer.seal();
        write(2);
        sealer.seal();
        sealer.seal();
        assertThat(jdbc.sql("select acts from platform.block order by number")
                        .query(Long.class)
                        .list())
                .containsExactly(3L, 2L);
        assertThat(verified().wrong).isEmpty();
        assertThat(verified().notes).anyMatch(note -> note.contains(office.toString()));
    }

    @Test
    void an_act_committed_late_goes_into_the_next_block() {
        transaction.executeWithoutResult(status -> {
            write(1);
            beside(() -> {
                write(2);
                sealer.seal(); // the first act is older than these, and nobody sees it yet
            });
            beside(sealer::seal);
        });
        assertThat(unsealed()).isOne();
        assertThat(verified().wrong).isEmpty();
        sealer.seal();
        assertThat(unsealed()).isZero();
        assertThat(verified().wrong).isEmpty();
    }

    @Test
    void an_act_rolled_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            write(1);
            beside(sealer::seal);
            status.setRollbackOnly();
        });
        write(1);
        sealer.seal();
        assertThat(unsealed()).isZero();
        assertThat(jdbc.sql("select count(*) from platform.seal")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(verified().wrong).isEmpty();
    }

    @Test
    void many_write_while_several_seal() throws Exception {
        var writers = 8;
        var done = new CountDownLatch(writers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    writeAndSometimesFail();
                    done.countDown();
                }));
            }
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> {
                    while (!done.await(3, TimeUnit.MILLISECONDS)) {
                        sealer.seal();
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        sealer.seal();
        assertThat(unsealed()).isZero();
        assertThat(jdbc.sql("select sum(acts) from platform.block")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from platform.act")
                        .query(Long.class)
                        .single());
        assertThat(jdbc.sql("select count(*) from platform.block")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        assertThat(verified().wrong).isEmpty();
    }

    private void writeAndSometimesFail() {
        for (int n = 0; n < 40; n++) {
            var fails = n % 5 == 0;
            transaction.executeWithoutResult(status -> {
                write(3);
                if (fails) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void a_database_that_was_moved_to_another_server_goes_on() {
        write(2);
        sealer.seal();
        write(1);
        tamper("update platform.chain set seen = '9000000000'"); // counted there
        tamper("update platform.act set xid = '9000000001'");
        write(1);
        sealer.seal();
        assertThat(unsealed()).isZero();
        write(1);
        sealer.seal();
        assertThat(unsealed()).isZero();
        assertThat(verified().wrong).isEmpty();
    }

    @Test
    void the_application_cannot_change_what_is_sealed() {
        write(1);
        sealer.seal();
        for (var table : List.of("act", "seal", "block")) {
            assertThatThrownBy(() -> jdbc.sql("delete from platform." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update platform.act set note = 'x' where id = ':act'                             | รายการ :act ถูกแก้หลังปิดผนึกในบล็อก 2
            update platform.act set before = null, after = '{"n":1}' where id = ':act'       | รายการ :act ถูกแก้หลังปิดผนึกในบล็อก 2
            update platform.act set at = at + interval '1 microsecond' where id = ':act'     | รายการ :act ถูกแก้หลังปิดผนึกในบล็อก 2
            delete from platform.act where id = ':act'                                       | รายการ :act ที่ปิดผนึกในบล็อก 2 หายไป
            delete from platform.seal where act_id = ':act'                                  | รายการ :act ไม่มีผนึก
            update platform.seal set digest = sha256('x') where act_id = ':act'              | ผนึกของรายการในบล็อก 2 ถูกแก้
            update platform.block set acts = 9 where number = 2                              | บล็อก 2 ถูกแก้
            update platform.block set sealed_at = sealed_at - interval '1 s' where number = 2| บล็อก 2 ถูกแก้
            delete from platform.block where number = 2                                      | บล็อก 2 หายไป
            delete from platform.block where number = 3                                      | บล็อก 3 หายไป
            update platform.block set previous = sha256('x') where number = 3                | บล็อก 3 ไม่ต่อจากบล็อกก่อนหน้า
            """)
    void what_a_superuser_changes_is_found_and_named(String sql, String named) {
        for (int block = 0; block < 3; block++) {
            write(3);
            sealer.seal();
        }
        var act = jdbc.sql("select act_id::text from platform.seal where block = 2 order by act_id offset 1 limit 1")
                .query(String.class)
                .single();
        assertThat(verified().wrong).isEmpty();
        tamper(sql.replace(":act", act));
        assertThat(verified().wrong).anyMatch(sentence -> sentence.contains(named.replace(":act", act)));
    }

    @Test
    void a_last_block_that_is_gone_with_its_seals_leaves_acts_without_one() {
        write(1);
        sealer.seal();
        write(1);
        sealer.seal();
        tamper("delete from platform.block where number = 2");
        tamper("delete from platform.seal where block = 2");
        sealer.seal();
        assertThat(verified().wrong).singleElement().asString().contains("ไม่มีผนึก");
    }

    @Test
    void acts_slipped_in_among_old_ones_are_found() {
        write(1);
        tamper("update platform.act set id = platform.uuidv7()"); // any superuser can
        sealer.seal();
        insert("'0192a000-0000-7000-8000-000000000001'", "pg_current_xact_id()");
        insert("platform.uuidv7()", "'3'");
        sealer.seal();
        assertThat(verified().wrong)
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("0192a000-0000-7000-8000-000000000001")
                        && sentence.contains("ใช้รหัสย้อนเวลา"))
                .anyMatch(sentence -> sentence.contains("ไม่มีผนึก"));
    }

    private void insert(String id, String xid) {
        tamper("""
                insert into platform.act (office_id, id, xid, person_id, person_name, capacity, verb, subject_id, unit_id)
                select office_id, %s, %s, person_id, person_name, capacity, verb, subject_id, unit_id from platform.act
                order by id limit 1""".formatted(id, xid));
    }

    private void write(int acts) {
        for (int i = 0; i < acts; i++) {
            trail.write(new Act(
                    office,
                    office,
                    "สมศรี",
                    "ธุรการ",
                    "letter.received",
                    UUID.randomUUID(),
                    office,
                    null,
                    null,
                    "{\"number\": \"1/2569\", \"to\": null}",
                    "127.0.0.1"));
        }
    }

    private long unsealed() {
        return jdbc.sql("""
                select count(*) from platform.act a
                where not exists (select from platform.seal s where s.office_id = a.office_id and s.act_id = a.id)""").query(Long.class).single();
    }

    /** On another thread, which has another transaction. */
    private static void beside(Runnable act) {
        try (var one = Executors.newSingleThreadExecutor()) {
            one.submit(act).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void tamper(String sql) {
        for (var table : List.of("act", "seal", "block")) {
            jdbc.sql("alter table platform." + table + " disable trigger user").update();
        }
        jdbc.sql(sql).update();
        for (var table : List.of("act", "seal", "block")) {
            jdbc.sql("alter table platform." + table + " enable trigger user").update();
        }
    }

    private Found verified() {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        check.run(found);
        return found;
    }

    private record Found(List<String> wrong, List<String> notes) implements Findings {
        @Override
        public void wrong(String sentence) {
            wrong.add(sentence);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    }
}
