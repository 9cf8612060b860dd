package org.khet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.OpenToAll;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second lock: what a statement forgets to ask, the database keeps. */
@KhetTest
@Import(OfficesApartTest.Careless.class)
class OfficesApartTest {

    private static final String LETTERS = "select count(*) from correspondence.letter";
    private static final String WHOSE = "select current_user || ' ' || coalesce(platform.my_office()::text, '')";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Database database;

    private LetterFixture one;
    private LetterFixture other;

    @BeforeEach
    void twoOffices() {
        one = new LetterFixture(context);
        other = new LetterFixture(context);
        one.registered(one.saraban, "เรื่องของสำนักงานหนึ่ง");
        other.registered(other.saraban, "เรื่องของอีกสำนักงานหนึ่ง");
        other.registered(other.saraban, "เรื่องที่สองของอีกสำนักงานหนึ่ง");
    }

    @AfterEach
    void leave() {
        RowScope.leave();
    }

    @Test
    void a_statement_that_forgets_the_office_sees_that_of_the_request_alone() {
        assertThat(as(one, () -> count(LETTERS))).isEqualTo(1);
        assertThat(as(other, () -> count(LETTERS))).isEqualTo(2);
        assertThat(count(LETTERS)).as("the owner").isGreaterThanOrEqualTo(3);
        assertThat(as(one, () -> count("select count(*) from office.office"))).isEqualTo(1);
        assertThat(as(one, () -> count("select count(distinct office_id) from office.current_place")))
                .as("through a view")
                .isEqualTo(1);
        assertThat(as(one, () -> count("select count(distinct office_id) from platform.act")))
                .isEqualTo(1);
    }

    @Test
    void a_row_of_another_office_is_neither_written_nor_changed() {
        enter(one);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> write("""
                        insert into office.position (office_id, name) values (:office, 'ตำแหน่งในสำนักงานอื่น')"""))
                .withStackTraceContaining("row-level security");
        assertThat(write("update office.unit set short_name = 'ของเรา' where office_id = :office"))
                .isZero();
        assertThat(write("delete from files.waiting where office_id = :office")).isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .as("given away")
                .isThrownBy(() -> write("update office.unit set office_id = :office"))
                .withStackTraceContaining("row-level security");
        assertThatExceptionOfType(DataAccessException.class)
                .as("what nobody deletes")
                .isThrownBy(() -> write("delete from platform.act where office_id = :office"))
                .withStackTraceContaining("permission denied");
    }

    @Test
    void what_looks_with_the_owners_rights_shows_nothing_of_another_office() {
        var found = """
                select count(*) from (
                    select 1 from correspondence.letters_with(:office, '%%', '', null)
                    union all select 1 from correspondence.newest_with(:office, '%%', 100)
                    union all select 1 from files.files_with(:office, '%%', '', null)) hits""";
        assertThat(as(one, () -> of(one, found))).isEqualTo(2);
        assertThat(as(one, () -> of(other, found))).isZero();
        assertThat(of(other, found)).as("the owner").isEqualTo(4);
    }

    @Test
    void a_connection_that_names_no_office_sees_nothing() {
        try (var fresh = pool("set role " + OfficeRole.NAME)) {
            var client = JdbcClient.create(fresh);
            assertThat(client.sql(LETTERS).query(Integer.class).single()).isZero();
            client.sql("select set_config('khet.office', :office, false)")
                    .param("office", other.office.id().toString())
                    .query(String.class)
                    .single();
            client.sql("reset khet.office").update();
            assertThat(client.sql(LETTERS).query(Integer.class).single())
                    .as("after a reset the setting is empty, not gone")
                    .isZero();
        }
    }

    @Test
    void two_offices_take_turns_on_one_connection() {
        try (var single = pool("set role " + OfficeRole.NAME);
                var owner = pool("select 1")) {
            var turns = JdbcClient.create(new ScopedSource(single, owner));
            var backend = "select pg_backend_pid()";
            var pid = as(one, () -> turns.sql(backend).query(Integer.class).single());
            for (int turn = 0; turn < 20; turn++) {
                var whose = turn % 3 == 0 ? other : one;
                assertThat(as(
                                whose,
                                () -> turns.sql(LETTERS).query(Integer.class).single()))
                        .isEqualTo(whose == one ? 1 : 2);
                assertThat(as(
                                whose,
                                () -> turns.sql(backend).query(Integer.class).single()))
                        .isEqualTo(pid);
                assertThat(turns.sql(LETTERS).query(Integer.class).single())
                        .as("between them the owner, on another connection")
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void what_an_act_rolls_back_does_not_take_the_office_of_its_connection_back() {
        try (var single = pool("set role " + OfficeRole.NAME);
                var owner = pool("select 1")) {
            var source = new ScopedSource(single, owner);
            var turns = JdbcClient.create(source);
            var acts = new TransactionTemplate(
                    new org.springframework.jdbc.datasource.DataSourceTransactionManager(source));
            as(other, () -> turns.sql(LETTERS).query(Integer.class).single());
            var seen = as(
                    one,
                    () -> acts.execute(status -> {
                        status.setRollbackOnly();
                        return turns.sql(LETTERS).query(Integer.class).single();
                    }));
            assertThat(seen).isEqualTo(1);
            assertThat(as(one, () -> turns.sql(LETTERS).query(Integer.class).single()))
                    .isEqualTo(1);
            assertThat(as(other, () -> turns.sql(LETTERS).query(Integer.class).single()))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_request_is_of_one_office_and_is_known_before_it_acts() {
        assertThatIllegalStateException().isThrownBy(() -> transaction.executeWithoutResult(status -> enter(one)));
        assertThat(RowScope.office()).isNull();
        enter(one);
        assertThatIllegalStateException().isThrownBy(() -> enter(other));
        assertThat(RowScope.office()).isEqualTo(one.office.id().value());
    }

    @Test
    void after_the_gate_a_request_is_of_the_office_of_who_sends_it() {
        assertThat(asked("/careless/rows", one, one.saraban)).isEqualTo("khet_office " + one.office.id() + " 1");
        assertThat(asked("/careless/rows", other, other.saraban)).isEqualTo("khet_office " + other.office.id() + " 2");
        assertThat(asked("/careless/act", one, one.saraban))
                .as("in a transaction")
                .isEqualTo("khet_office " + one.office.id() + " 1");
        assertThat(asked("/careless/open", one, one.saraban))
                .as("where nobody asks who it is")
                .startsWith("khet ");
        assertThat(RowScope.office()).as("afterwards").isNull();
        assertThat(mvc.get().uri("/careless/rows")).as("nobody").hasStatus(302);
    }

    @Test
    void sessions_of_another_office_are_neither_read_nor_ended() {
        one.session(mvc, one.saraban);
        other.session(mvc, other.saraban);
        enter(one);
        assertThat(jdbc.sql("select distinct left(principal_name, 36) from platform.spring_session order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(one.office.id().toString());
        assertThat(jdbc.sql("delete from platform.spring_session where principal_name = :who")
                        .param("who", other.office.id() + "/" + other.saraban.person())
                        .update())
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> count("select count(*) from platform.spring_session_attributes"))
                .withStackTraceContaining("permission denied");
    }

    @Test
    void both_pools_are_measured() {
        enter(one);
        count(LETTERS);
        var pending = context.getBean(MeterRegistry.class).get("hikaricp.connections.pending");
        assertThat(pending.tag("pool", "offices").gauge().value()).isZero();
        assertThat(context.getBean(MeterRegistry.class)
                        .get("hikaricp.connections.pending")
                        .tag("pool", "owner")
                        .gauge()
                        .value())
                .isZero();
    }

    private String asked(String path, LetterFixture office, Actor who) {
        var answer = mvc.get().uri(path).cookie(office.session(mvc, who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HikariDataSource pool(String first) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionInitSql(first);
        return pool;
    }

    private static void enter(LetterFixture office) {
        RowScope.enter(office.office.id().value());
    }

    private static <T> T as(LetterFixture office, Supplier<T> work) {
        enter(office);
        try {
            return work.get();
        } finally {
            RowScope.leave();
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int of(LetterFixture office, String sql) {
        return jdbc.sql(sql)
                .param("office", office.office.id().value())
                .query(Integer.class)
                .single();
    }

    private int write(String sql) {
        UUID foreign = other.office.id().value();
        return jdbc.sql(sql).param("office", foreign).update();
    }

    /** Endpoints whose statements forget the office. */
    @RestController
    static class Careless {

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Careless(JdbcClient jdbc, TransactionTemplate transaction) {
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        @GetMapping("/careless/rows")
        @Allowed(Permission.WORK)
        String rows() {
            return String.join(
                    " ",
                    List.of(
                            jdbc.sql(WHOSE).query(String.class).single(),
                            jdbc.sql(LETTERS).query(String.class).single()));
        }

        @GetMapping("/careless/act")
        @Allowed(Permission.WORK)
        String act() {
            return Objects.requireNonNull(transaction.execute(status -> rows()));
        }

        @GetMapping("/careless/open")
        @OpenToAll
        String open() {
            return rows();
        }
    }
}
