package org.khet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.office.Office;
import org.khet.platform.backup.BackingUp;
import org.khet.platform.backup.BackupRefused;
import org.khet.platform.backup.FileStore;
import org.khet.platform.backup.Restoring;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.platform.database.Database;
import org.khet.support.KhetServerTest;
import org.khet.support.TestDatabase;
import org.khet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A backup of the running sample office, brought into an empty database. */
@KhetServerTest(properties = {"khet.empty=false", "test=backup"})
class BackupTest {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @TempDir
    Path backups;

    @Test
    void a_round_trip_brings_back_the_same_rows_files_and_pages() throws Exception {
        var taken = backUp();
        assertThat(taken.missing()).isEmpty();
        assertThat(taken.files()).isPositive().isEqualTo(taken.newFiles());

        var other = TestDatabase.fresh();
        var data = TestDatabase.directory();
        var restored = restore(other, data);
        assertThat(restored.rows()).isEqualTo(taken.rows());
        assertThat(restored.files()).isEqualTo(taken.files());
        assertThat(rows(other)).isEqualTo(rows(database));
        assertThat(wrong(other, data)).isEmpty();

        try (var khet = serve(other, data)) {
            var here = new Visitor(port).signIn("saraban");
            var there = new Visitor(Objects.requireNonNull(khet.getWebServer()).getPort()).signIn("saraban");
            for (var page :
                    List.of("/correspondence", "/correspondence?year=2569", "/office/units", "/office/people")) {
                assertThat(there.page(page)).as(page).isEqualTo(here.page(page)).contains("<main");
            }
            var letter = jdbc.sql("""
                    select e.id::text from correspondence.entry e
                    join correspondence.letter_file f on f.letter_id = e.letter_id order by e.received_at limit 1""").query(String.class).single();
            assertThat(there.page("/correspondence/letters/" + letter)).contains("/files/");
        }
    }

    @Test
    void a_backup_taken_while_others_write_is_of_one_moment() throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                jdbc.sql("""
                        with one as (
                            insert into files.waiting (office_id, file_id, person_id)
                            select office_id, id, stored_by from files.file order by id limit 1
                            on conflict (office_id, file_id) do update set since = clock_timestamp() returning 1)
                        insert into platform.act (office_id, person_id, person_name, capacity, verb, subject_id, unit_id)
                        select office_id, person_id, '', '', 'person.refused', person_id, person_id from office.account""").update();
            }
        });
        backUp();
        stop.set(true);
        writer.join();
        jdbc.sql("delete from files.waiting").update();
        var other = TestDatabase.fresh();
        var data = TestDatabase.directory();
        restore(other, data);
        assertThat(wrong(other, data)).isEmpty();
        var accounts = jdbc.sql("select count(*) from office.account")
                .query(Long.class)
                .single();
        assertThat(JdbcClient.create(other.source())
                                .sql("select count(*) from platform.act where verb = 'person.refused'")
                                .query(Long.class)
                                .single()
                        % accounts)
                .isZero();
    }

    @Test
    void files_of_an_earlier_backup_are_not_copied_again() throws Exception {
        var first = backUp();
        Files.createDirectories(backups.resolve("20200101-000000.part/tables")); // left by one that was interrupted
        Thread.sleep(1_000); // a backup is named by its second
        var second = backUp();
        assertThat(second.newFiles()).isZero();
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(backups.resolve("20200101-000000.part")).doesNotExist();
        assertThat(restore(TestDatabase.fresh(), TestDatabase.directory()).backup())
                .isEqualTo(second.directory());
    }

    @Test
    void a_database_with_rows_is_left_alone() throws Exception {
        backUp();
        var other = TestDatabase.fresh();
        var data = TestDatabase.directory();
        restore(other, data);
        var before = rows(other);
        assertThatThrownBy(() -> restore(other, data))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not empty");
        assertThat(rows(other)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables/platform.act.copy.gz",
                "tables/correspondence.entry.copy.gz",
                "files.list.gz",
                "manifest.json",
                "file"
            })
    void what_is_gone_or_damaged_is_named_and_nothing_comes_in(String part) throws Exception {
        for (var damage : List.<Damage>of(Files::delete, BackupTest::changeByte)) {
            var taken = backUp();
            var damaged = part.equals("file") ? anyFile() : taken.directory().resolve(part);
            damage.to(damaged);
            var other = TestDatabase.fresh();
            assertThatThrownBy(() -> restore(other, TestDatabase.directory()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(
                            part.equals("manifest.json") ? taken.directory().toString() : damaged.toString());
            assertThat(rows(other).values().stream().distinct()).as("rows").hasSizeLessThan(2);
            FileSystemUtils.deleteRecursively(backups);
            Files.createDirectories(backups);
        }
    }

    @Test
    void an_interrupted_backup_is_told_from_a_whole_one() throws Exception {
        var taken = backUp();
        var part = backups.resolve(taken.directory().getFileName() + ".part");
        Files.move(taken.directory(), part);
        Files.delete(part.resolve("manifest.json"));
        for (var named : List.of(backups, part)) {
            assertThatThrownBy(() -> new Restoring(store, line -> {}).bring(named, TestDatabase.fresh()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(part.toString())
                    .hasMessageContaining("interrupted");
        }
    }

    @Test
    void another_version_is_refused() throws Exception {
        var manifest = backUp().directory().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("V001__office.sql -?\\d+", "V001__office.sql 1"));
        assertThatThrownBy(() -> restore(TestDatabase.fresh(), TestDatabase.directory()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("another version")
                .hasMessageContaining("office/V001__office.sql");
    }

    @Test
    void a_file_the_store_lacks_does_not_keep_the_rest_from_being_saved() throws Exception {
        var sha256 = jdbc.sql("select encode(sha256, 'hex') from files.file order by id limit 1")
                .query(String.class)
                .single();
        var place = stored(Path.of(settings.getRequiredProperty("khet.data")), sha256);
        var bytes = Files.readAllBytes(place);
        Files.delete(place);
        try {
            assertThat(backUp().missing()).containsExactly(sha256);
            var other = TestDatabase.fresh();
            var data = TestDatabase.directory();
            assertThat(restore(other, data).missing()).containsExactly(sha256);
            assertThat(wrong(other, data)).isNotEmpty().allMatch(sentence -> sentence.contains(sha256));
        } finally {
            Files.write(place, bytes);
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void changeByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    static Path stored(Path data, String sha256) throws IOException {
        try (var files = Files.walk(data.resolve("files"))) {
            return files.filter(file -> file.endsWith(sha256)).findFirst().orElseThrow();
        }
    }

    private Path anyFile() throws IOException {
        try (var files = Files.walk(backups.resolve("files"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private BackingUp.Done backUp() throws IOException, SQLException {
        return new BackingUp(store, line -> {}).take(database, backups);
    }

    private Restoring.Done restore(Database into, Path data) throws IOException, SQLException {
        try (var standalone = Standalone.on(into, data, FileStore.class)) {
            return new Restoring(standalone.one(FileStore.class), line -> {}).bring(backups, into);
        }
    }

    private static ServletWebServerApplicationContext serve(Database database, Path data) {
        return (ServletWebServerApplicationContext) new SpringApplication(Khet.class)
                .run(
                        "--server.port=0",
                        "--khet.db.url=" + database.url(),
                        "--khet.db.user=" + database.user(),
                        "--khet.db.password=" + database.password(),
                        "--khet.db.passing=true",
                        "--khet.data=" + data);
    }

    /** Table and the hash of its rows. */
    private static Map<String, String> rows(Database database) {
        var jdbc = JdbcClient.create(database.source());
        var hashes = new TreeMap<String, String>();
        jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|public|information_schema)'
                    and table_name !~ '^(spring_session|chain$)' order by 1""")
                .query(String.class)
                .list()
                .forEach(table -> hashes.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(r, chr(10) order by r)), '') from "
                                        + "(select (to_jsonb(t) - 'xid')::text as r from " + table + " t) rows")
                                .query(String.class)
                                .single()));
        return hashes;
    }

    private static List<String> wrong(Database database, Path data) {
        var wrong = new ArrayList<String>();
        var findings = new Findings() {
            @Override
            public void wrong(String sentence) {
                wrong.add(sentence);
            }

            @Override
            public void note(String sentence) {}
        };
        try (var standalone = Standalone.on(database, data, Check.class, Office.class, FileStore.class)) {
            assertThat(standalone.all(Check.class)).hasSizeGreaterThanOrEqualTo(4);
            standalone.all(Check.class).forEach(check -> check.run(findings));
        }
        return wrong;
    }
}
