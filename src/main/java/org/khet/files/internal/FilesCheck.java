package org.khet.files.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.UUID;
import org.khet.platform.backup.FileStore;
import org.khet.platform.backup.HashedCopy;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file that a row names lies in the store, and its bytes have the hash they lie under. */
@Component
class FilesCheck implements Check {

    private final JdbcClient jdbc;
    private final NamedBytes bytes;

    FilesCheck(JdbcClient jdbc, NamedBytes bytes) {
        this.jdbc = jdbc;
        this.bytes = bytes;
    }

    @Override
    public String subject() {
        return text("files.check");
    }

    @Override
    public void run(Findings findings) {
        var counted = new long[2];
        bytes.each(jdbc, file -> {
            counted[0]++;
            counted[1] += Math.max(0, file.size());
            var wrong = look(file);
            if (!wrong.isEmpty()) {
                name(file, wrong, findings);
            }
        });
        findings.note(text("files.check.counted", Long.toString(counted[0]), Long.toString(counted[1] >> 20)));
    }

    /** What is wrong with it, empty when nothing is. */
    private String look(FileStore.Kept file) {
        try (var in = bytes.open(file.sha256())) {
            return HashedCopy.of(in).equals(file.sha256()) && bytes.has(file) ? "" : "changed";
        } catch (NoSuchFileException e) {
            return "gone";
        } catch (IOException e) {
            return "unread";
        }
    }

    /** The rows that name the bytes: none when they were swept while we looked. */
    private void name(FileStore.Kept file, String wrong, Findings findings) {
        jdbc.sql("select id, name from files.file where sha256 = :sha256 order by id")
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .query(Row.class)
                .list()
                .forEach(row -> findings.wrong(
                        text("files.check." + wrong, row.name(), row.id().toString(), file.sha256())));
    }

    private record Row(UUID id, String name) {}
}
