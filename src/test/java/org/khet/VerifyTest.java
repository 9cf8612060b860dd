package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.platform.backup.BackingUp;
import org.khet.platform.backup.FileStore;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.platform.database.Database;
import org.khet.support.KhetServerTest;
import org.khet.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code khet restore} and {@code khet verify} as they are called at the console, on a data directory of their own that
 * somebody has been at.
 */
@KhetServerTest(properties = {"khet.empty=false", "test=backup"})
class VerifyTest {

    @Autowired
    Database sample;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<Check> checks;

    @Test
    void a_restored_office_is_whole_until_somebody_has_been_at_it() throws Exception {
        var backups = TestDatabase.directory();
        var data = TestDatabase.directory().resolve("restored");
        new BackingUp(store, line -> {}).take(sample, backups);
        assertThat(khet("restore", backups.toString(), "--data", data.toString())
                        .exit())
                .isZero();
        assertThat(khet("restore", backups.toString(), "--data", data.toString())
                        .exit())
                .isOne();
        try (var running = Database.start(data)) {
            var verified = verify(data);
            assertThat(verified.said()).contains("ครบถ้วนถูกต้อง").doesNotContain("WRONG");
            assertThat(verified.exit()).isZero();

            var saved = khet("backup", backups.toString(), "--data", data.toString());
            assertThat(saved.exit()).isZero();
            assertThat(Path.of(saved.said().strip()).resolve("manifest.json")).exists();

            filesAreProved(data);
            JdbcClient.create(running.source())
                    .sql("update correspondence.register set last = last + 1")
                    .update();
            assertThat(verify(data).exit()).isOne();
        }
    }

    private void filesAreProved(Path data) throws IOException {
        var sha256 = jdbc.sql("select encode(sha256, 'hex') from files.file order by id limit 1")
                .query(String.class)
                .single();
        var file = BackupTest.stored(data, sha256);
        var bytes = Files.readAllBytes(file);
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(verify(data).said()).contains("ถูกแก้หรือเสียหาย (changed or damaged): " + sha256);
        Files.delete(file);
        var gone = verify(data);
        assertThat(gone.said()).contains("หายไปจากที่เก็บ (gone from the store): " + sha256);
        assertThat(gone.exit()).isOne();
        Files.write(file, bytes);
        assertThat(verify(data).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            delete from correspondence.entry where number = 3                                          | เลข 3 ถึง 3 หายไป
            delete from correspondence.entry where number between 1 and 2                              | เลข 1 ถึง 2 หายไป
            update correspondence.entry set number = number + 1000000                                  | เลข 1 ถึง 1000000 หายไป
            update correspondence.register set last = last + 1                                         | ตัวนับอยู่ที่
            delete from correspondence.register                                                        | ตัวนับอยู่ที่ 0 แต่
            delete from files.file where id in (select file_id from correspondence.letter_file)        | letter_file_file
            delete from correspondence.letter                                                          | entry_letter
            update correspondence.letter_file set file_id = platform.uuidv7()                          | letter_file_file
            """)
    void what_a_superuser_changes_in_registers_is_found_and_named(String sql, String named) {
        TestDatabase.asOwner("grant set on parameter session_replication_role to khet");
        var wrong = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
            checks.forEach(check -> check.run(new Collected(wrong)));
            status.setRollbackOnly();
        });
        assertThat(wrong).anyMatch(sentence -> sentence.contains(named));
    }

    @Test
    void a_number_that_is_there_twice_is_named() {
        var wrong = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table correspondence.entry drop constraint entry_number_once, disable trigger user")
                    .update();
            jdbc.sql("update correspondence.entry set number = 4 where number = 5")
                    .update();
            checks.forEach(check -> check.run(new Collected(wrong)));
            status.setRollbackOnly();
        });
        assertThat(wrong).anyMatch(sentence -> sentence.contains("เลข 4 ซ้ำ"));
    }

    private static Said verify(Path data) {
        return khet("verify", "--data", data.toString());
    }

    /** Calls a command as the console does. */
    private static Said khet(String... words) {
        var console = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Said(Commands.execute(words), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    private record Said(int exit, String said) {}

    private record Collected(List<String> sentences) implements Findings {

        @Override
        public void wrong(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void note(String sentence) {}
    }
}
