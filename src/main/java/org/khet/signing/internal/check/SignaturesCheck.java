package org.khet.signing.internal.check;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.backup.FileStore;
import org.khet.platform.backup.HashedCopy;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every signature's file is the one that was signed: its row names the recorded hash, and its bytes have it. */
@Component
class SignaturesCheck implements Check {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final FileStore store;

    SignaturesCheck(JdbcClient jdbc, FileStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * A signature beside the row of its file.
     *
     * @param signer who signed
     * @param recorded the hash written down when it was signed
     * @param named the hash the file's row names now, null without a row
     */
    private record Line(
            UUID id,
            String signer,
            String recorded,
            @Nullable String named) {}

    @Override
    public String subject() {
        return text("signing.check");
    }

    @Override
    public void run(Findings findings) {
        long counted = 0;
        var after = new UUID(0, 0);
        List<Line> some;
        do {
            some = after(after);
            some.forEach(line -> look(line, findings));
            counted += some.size();
            after = some.isEmpty() ? after : some.getLast().id();
        } while (some.size() == AT_ONCE);
        var made = made();
        findings.note(text(
                "signing.check.counted",
                Long.toString(counted),
                Long.toString(made.inSystem()),
                Long.toString(made.file()),
                Long.toString(made.token())));
    }

    /** How many were made in the system, with a certificate in a file, with one in a token. */
    private record Made(long inSystem, long file, long token) {}

    private Made made() {
        return jdbc.sql("""
                select count(*) filter (where s.certificate_id is null) as in_system,
                    count(*) filter (where s.certificate_id is not null and c.token is null) as file,
                    count(*) filter (where c.token is not null) as token
                from signing.signature s
                left join signing.certificate c on c.office_id = s.office_id and c.id = s.certificate_id
                order by 1""").query(Made.class).single();
    }

    private List<Line> after(UUID id) {
        return jdbc.sql("""
                select s.id, s.signer_name as signer, encode(s.sha256_stored, 'hex') as recorded,
                    encode(f.sha256, 'hex') as named
                from signing.signature s
                left join files.stored f on f.office_id = s.office_id and f.file_id = s.file_id
                where s.id > :after
                order by s.id
                limit :most""")
                .param("after", id)
                .param("most", AT_ONCE)
                .query(Line.class)
                .list();
    }

    private void look(Line line, Findings findings) {
        var wrong = line.recorded().equals(line.named()) ? bytes(line.recorded()) : "other";
        if (!wrong.isEmpty()) {
            findings.wrong(
                    text("signing.check." + wrong, line.signer(), line.id().toString(), line.recorded()));
        }
    }

    /** What is wrong with the bytes under that hash, empty when nothing is. */
    private String bytes(String sha256) {
        try (var in = store.open(sha256)) {
            return HashedCopy.of(in).equals(sha256) ? "" : "changed";
        } catch (NoSuchFileException e) {
            return "gone";
        } catch (IOException e) {
            return "unread";
        }
    }
}
