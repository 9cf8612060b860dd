package org.khet.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.FilesTestSetUp;
import org.khet.files.PageImage;
import org.khet.files.Prepared;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody wanted goes after its time of grace, and nothing else. */
@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
class SweepTest {

    private final OfficeId office = new OfficeId(UUID.randomUUID());
    private final PersonId clerk = new PersonId(UUID.randomUUID());
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

    @Autowired
    Files files;

    @Autowired
    Store store;

    @Autowired
    Sweep sweep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void old_bytes_no_row_names_go_with_their_pictures() throws IOException {
        var orphan = prepared("orphan");
        aged(orphan);
        var picture = store.publishRendition(written(), orphan.sha256(), "1.png");

        assertThat(sweep.sweep(yesterday).bytes()).isEqualTo(1);

        assertThat(store.has(orphan.sha256())).isFalse();
        assertThat(picture).doesNotExist();
    }

    @Test
    void of_bytes_that_are_gone_no_picture_stays() throws IOException {
        var orphan = prepared("gone while it was drawn");
        store.remove(orphan.sha256(), Instant.MAX);
        var picture = written();
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.publishRendition(picture, orphan.sha256(), "1.png"));
        assertThat(store.rendition(orphan.sha256(), "1.png")).isEmpty();
    }

    @Test
    void what_is_sealed_lies_open_nowhere_and_waits_for_nobody() throws IOException {
        var open = prepared("turns out secret");
        var id = Objects.requireNonNull(transaction.execute(status -> files.keep(office, clerk, open)));
        assertThat(files.page(office, id, 1)).isInstanceOf(PageImage.Shown.class);
        transaction.executeWithoutResult(status -> {
            try {
                files.seal(office, clerk, id);
                files.seal(office, clerk, id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(store.has(open.sha256())).isFalse();
        assertThat(store.rendition(open.sha256(), "1.png")).isEmpty();
        assertThat(files.open(office, id)).isEmpty();
        assertThat(files.waiting(office, clerk, List.of(id))).isEmpty();
        assertThat(files.marked(office, id, 1, "who")).isInstanceOf(PageImage.Shown.class);
    }

    @Test
    void what_a_row_names_stays_however_old() throws IOException {
        var kept = prepared("kept");
        transaction.execute(status -> files.keep(office, clerk, kept));
        aged(kept);

        sweep.sweep(yesterday);

        assertThat(store.has(kept.sha256())).isTrue();
    }

    @Test
    void young_bytes_have_their_grace() throws IOException {
        var young = prepared("young");
        sweep.sweep(yesterday);
        assertThat(store.has(young.sha256())).isTrue();
    }

    @Test
    void an_upload_nobody_used_goes_with_row_and_bytes_and_a_young_one_waits_on() throws IOException {
        var forgotten = prepared("forgotten");
        var old = files.setAside(office, clerk, forgotten);
        aged(forgotten);
        jdbc.sql("update files.waiting set since = since - interval '2 days' where file_id = :file")
                .param("file", old.value())
                .update();
        var young = files.setAside(office, clerk, prepared("still typing"));

        assertThat(sweep.sweep(yesterday).uploads()).isEqualTo(1);

        assertThat(files.describe(office, List.of(old, young)))
                .extracting(file -> file.id())
                .containsExactly(young);
        assertThat(store.has(forgotten.sha256())).isFalse();
    }

    @Test
    void bytes_whose_row_is_just_being_written_stay() throws IOException {
        var ready = prepared("in a transaction");
        aged(ready);
        var id = transaction.execute(status -> {
            var file = files.keep(office, clerk, ready);
            // Another node sweeps now; it does not see the row yet.
            var swept = CompletableFuture.supplyAsync(this::sweptOnAnotherNode).join();
            assertThat(swept.bytes()).isZero();
            return file;
        });
        assertThat(opens(id)).isTrue();
    }

    /** The same bytes are attached again and again, by several, while two nodes sweep: no row ever lacks its bytes. */
    @Test
    void people_attaching_and_nodes_sweeping_at_once_lose_nothing() throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                var text = "race " + round;
                aged(prepared(text));
                var first = all.submit(() -> transaction.execute(status -> files.keep(office, clerk, again(text))));
                var sweeps = List.of(all.submit(this::sweptOnAnotherNode), all.submit(this::sweptOnAnotherNode));
                var second = all.submit(() -> files.setAside(office, clerk, again(text)));
                for (var one : sweeps) {
                    one.get();
                }
                assertThat(opens(second.get())).isTrue();
                assertThat(first.state()).isNotNull();
            }
        }
    }

    private Sweep.Swept sweptOnAnotherNode() {
        try {
            return sweep.sweep(yesterday);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean opens(FileId id) throws IOException {
        return files.open(office, id).orElseThrow().bytes().contentLength() > 0;
    }

    private Prepared.Ready prepared(String text) throws IOException {
        return again(text);
    }

    private Prepared.Ready again(String text) {
        try {
            return (Prepared.Ready) files.prepare("x.pdf", new ByteArrayInputStream(bytes(pdf(text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void aged(Prepared.Ready file) throws IOException {
        java.nio.file.Files.setLastModifiedTime(
                store.file(file.sha256()), FileTime.from(yesterday.minus(Duration.ofHours(1))));
    }

    private Path written() throws IOException {
        return java.nio.file.Files.write(store.scratch(), new byte[9]);
    }
}
