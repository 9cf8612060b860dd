package org.khet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

    private static Path data = Path.of("");

    // One directory for all, as an office has one: making a new one takes longer than all these starts and stops.
    @BeforeAll
    static void unpacked() throws IOException {
        TestDatabase.fresh();
        data = TestDatabase.directory();
        Files.createSymbolicLink(data.resolve("postgresql"), TestDatabase.programs());
    }

    @Test
    void what_is_confirmed_is_on_the_disk() {
        try (var database = Database.start(data)) {
            var settings = jdbc(database).sql("""
                    select name || '=' || setting from pg_settings
                    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'lc_ctype')
                    order by name""").query(String.class).list();
            assertThat(settings).containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
            assertThat(one(database, "select datctype from pg_database where datname = 'khet'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_its_owner_alone_can_read() throws IOException {
        try (var database = Database.start(data)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                    .withMessageContaining("password authentication failed");
        }
        var file = data.resolve("database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_start_on_the_same_directory_says_that_it_is_in_use() {
        try (var database = Database.start(data)) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> Database.start(data))
                    .withMessageContaining("already running on " + data);
            assertThat(one(database, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void a_command_reaches_the_database_that_runs_or_starts_it_for_itself() {
        try (var running = Database.start(data)) {
            jdbc(running).sql("create table said (text text)").update();
            try (var reached = Database.reach(data)) {
                jdbc(reached).sql("insert into said values ('beside')").update();
            }
            assertThat(one(running, "select text from said")).isEqualTo("beside");
        }
        try (var alone = Database.reach(data)) {
            assertThat(one(alone, "select text from said")).isEqualTo("beside");
        }
        try (var again = Database.start(data)) {
            assertThat(one(again, "select text from said")).isEqualTo("beside");
        }
    }

    @Test
    void a_command_makes_no_database_where_there_is_none() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Database.reach(TestDatabase.directory()))
                .withMessageContaining("no data of Khet");
    }

    @Test
    void a_killed_khet_loses_nothing_and_stands_in_nobodys_way() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var khet = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesAndWaits.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = khet.inputReader()) {
            assertThat(said.lines().anyMatch("written"::equals)).isTrue();
            khet.destroyForcibly().waitFor();
        }
        assertThat(data.resolve("database/postmaster.pid")).exists();

        try (var database = Database.start(data)) {
            assertThat(one(database, "select text from note")).isEqualTo("confirmed");
        }
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_number_left_behind_that_is_now_another_programs_does_not_stop_the_start() throws Exception {
        Database.start(data).close();
        Files.writeString(
                data.resolve("database/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var database = Database.start(data)) {
            assertThat(one(database, "select 'up'")).isEqualTo("up");
        }
    }

    /** A Khet that writes a row, says so, and is killed. */
    static final class WritesAndWaits {
        public static void main(String[] args) throws InterruptedException {
            var database = Database.start(Path.of(args[0]));
            jdbc(database).sql("create table note (text text)").update();
            jdbc(database).sql("insert into note values ('confirmed')").update();
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }

    private static JdbcClient jdbc(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static String one(Database database, String sql) {
        return jdbc(database).sql(sql).query(String.class).single();
    }
}
