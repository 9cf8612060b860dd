package org.khet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
class FilesTest {

    private final OfficeId office = new OfficeId(UUID.randomUUID());
    private final PersonId clerk = new PersonId(UUID.randomUUID());
    private final PersonId another = new PersonId(UUID.randomUUID());

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_kept_file_is_described_and_opened_byte_for_byte() throws IOException {
        var content = bytes(pdf("kept"));
        var id = keep("หนังสือ.pdf", content);

        assertThat(files.describe(office, List.of(id)))
                .containsExactly(new StoredFile(
                        id,
                        "หนังสือ.pdf",
                        MediaType.PDF,
                        content.length,
                        prepared("x", content).sha256(),
                        false,
                        false,
                        null));
        var opened = files.open(office, id).orElseThrow();
        assertThat(opened.bytes().getContentAsByteArray()).isEqualTo(content);
        assertThat(opened.size()).isEqualTo(content.length);
    }

    @Test
    void files_are_described_in_the_order_asked() throws IOException {
        var first = keep("1.pdf", bytes(pdf("order 1")));
        var second = keep("2.pdf", bytes(pdf("order 2")));
        var unknown = new FileId(UUID.randomUUID());

        assertThat(files.describe(office, List.of(second, unknown, first, second)))
                .extracting(StoredFile::id)
                .containsExactly(second, first);
        assertThat(files.describe(office, List.of())).isEmpty();
    }

    @Test
    void another_office_sees_nothing() throws IOException {
        var id = keep("x.pdf", bytes(pdf("ours")));
        var elsewhere = new OfficeId(UUID.randomUUID());

        assertThat(files.open(elsewhere, id)).isEmpty();
        assertThat(files.describe(elsewhere, List.of(id))).isEmpty();
        assertThat(files.page(elsewhere, id, 1)).isInstanceOf(PageImage.NotShown.class);
        assertThat(files.pageCount(elsewhere, id)).isZero();
    }

    @Test
    void an_upload_of_a_refused_form_waits_for_who_sent_it_and_is_claimed_once() throws IOException {
        var id = files.setAside(office, clerk, prepared("x.pdf", bytes(pdf("waits"))));
        var asked = List.of(new FileId(UUID.randomUUID()), id);

        assertThat(files.waiting(office, another, asked)).isEmpty();
        assertThat(files.waiting(office, clerk, asked))
                .extracting(StoredFile::name)
                .containsExactly("x.pdf");
        assertThat(claim(another, asked)).isEmpty();
        assertThat(claim(clerk, asked)).containsExactly(id);
        assertThat(claim(clerk, asked)).isEmpty();
        assertThat(files.waiting(office, clerk, asked)).isEmpty();
        assertThat(files.open(office, id)).isPresent();
    }

    @Test
    void a_file_of_a_letter_never_waits() throws IOException {
        var id = keep("x.pdf", bytes(pdf("attached")));
        assertThat(files.waiting(office, clerk, List.of(id))).isEmpty();
        assertThat(claim(clerk, List.of(id))).isEmpty();
    }

    @Test
    void a_claim_that_is_rolled_back_leaves_the_upload_waiting() throws IOException {
        var id = files.setAside(office, clerk, prepared("x.pdf", bytes(pdf("rolled back"))));
        transaction.executeWithoutResult(status -> {
            assertThat(files.claim(office, clerk, List.of(id))).containsExactly(id);
            status.setRollbackOnly();
        });
        assertThat(files.waiting(office, clerk, List.of(id))).hasSize(1);
    }

    @Test
    void bytes_come_before_the_transaction_and_rows_in_it() throws IOException {
        var ready = prepared("x.pdf", bytes(pdf("order of things")));

        assertThatThrownBy(() -> files.keep(office, clerk, ready)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> files.claim(office, clerk, List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.execute(status -> prepared("x.pdf", bytes(pdf("inside")))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_row_without_its_bytes_is_never_written() {
        var made = new Prepared.Ready("x.pdf", MediaType.PDF, 9, "0".repeat(64), false, false);
        assertThatThrownBy(() -> files.setAside(office, clerk, made)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transaction.execute(status -> files.keep(office, clerk, made)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_rolled_back_leaves_no_row() throws IOException {
        var ready = prepared("x.pdf", bytes(pdf("no row")));
        var id = transaction.execute(status -> {
            status.setRollbackOnly();
            return files.keep(office, clerk, ready);
        });
        assertThat(files.describe(office, List.of(id))).isEmpty();
    }

    @Test
    void the_same_bytes_from_many_at_once_are_one_file_and_many_rows() throws Exception {
        var content = Samples.modernPdf(40);
        Callable<FileId> one = () -> keep("x.pdf", content);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept =
                    senders.invokeAll(IntStream.range(0, 40).mapToObj(i -> one).toList());
            for (var id : kept) {
                var opened = files.open(office, id.get()).orElseThrow();
                assertThat(opened.bytes().getContentAsByteArray()).isEqualTo(content);
            }
        }
        assertThat(jdbc.sql(
                                "select count(distinct id) as ids, count(distinct sha256) as hashes from files.file where office_id = :office")
                        .param("office", office.value())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(40L, 1L);
    }

    @Test
    void the_database_lets_nothing_change_but_the_count_of_pages() throws IOException {
        var id = keep("x.pdf", bytes(pdf("law")));
        assertThatThrownBy(() -> jdbc.sql("update files.file set name = 'y.pdf' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
        assertThat(files.pageCount(office, id)).isEqualTo(1);
        assertThat(files.describe(office, List.of(id)).getFirst().pages()).isEqualTo(1);
    }

    private FileId keep(String name, byte[] content) throws IOException {
        var ready = prepared(name, content);
        return transaction.execute(status -> files.keep(office, clerk, ready));
    }

    private List<FileId> claim(PersonId by, List<FileId> ids) {
        return transaction.execute(status -> files.claim(office, by, ids));
    }

    private Prepared.Ready prepared(String name, byte[] content) {
        try {
            return (Prepared.Ready) files.prepare(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
