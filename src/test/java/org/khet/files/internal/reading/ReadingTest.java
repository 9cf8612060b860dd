package org.khet.files.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileText.State;
import org.khet.files.Files;
import org.khet.files.FilesTestSetUp;
import org.khet.files.Prepared;
import org.khet.files.Samples;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are read in their turn, each once, and what became of it is known. */
@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
@TestPropertySource(properties = "khet.files.read-every=0s")
class ReadingTest {

    private static final String SUBJECT =
            "ขอเชิญประชุมผู้อำนวยการ เรื่องน้ำดื่มและที่ดินของฝั่งปู่ญี่ปุ่น ครั้งที่ ๑/๒๕๖๙";

    private static final FileText NOTHING = new FileText(State.NOT_READ, "");

    private final OfficeId office = new OfficeId(UUID.randomUUID());

    @Autowired
    Files files;

    @Autowired
    Reading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_empty_queue() {
        jdbc.sql("delete from files.text").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice", "chromium"})
    void what_LibreOffice_and_a_browser_wrote_reads_as_it_was_typed(String maker) throws IOException {
        var id = keep(maker + ".pdf", letters(maker));
        assertThat(reading.readNext()).isTrue();
        var text = reading.read(office, id);
        assertThat(text.state()).isEqualTo(State.READ);
        assertThat(text.text().split("\f")).hasSize(14);
        var plain = text.text().replaceAll("\\s", "");
        assertThat(plain)
                .contains(
                        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
                        "ป่าไม้ปู่ฝั่งฟ้าญี่ปุ่นฐานะกตัญญูไปแล้วนั้น",
                        "น้ำท่วม")
                .doesNotContain("ํ");
    }

    @Test
    void our_own_paper_reads_as_it_was_typed() throws IOException {
        var id = keep("own.pdf", own());
        assertThat(reading.read(office, id)).isEqualTo(new FileText(State.READ, SUBJECT + "\n" + SUBJECT));
        assertThat(reading.readNext())
                .as("what was read on request waits no more")
                .isFalse();
    }

    @Test
    void a_picture_waits_for_Tesseract_and_an_office_file_for_nothing() throws IOException {
        var scan = keep("x.png", Samples.image("png", 40, 30));
        var word = keep("x.docx", Samples.real("letter.docx"));
        assertThat(reading.readNext()).isTrue();
        assertThat(reading.readNext()).isFalse();
        assertThat(reading.known(office, List.of(scan, word))).containsOnlyKeys(scan);
        assertThat(reading.read(office, scan).state()).isEqualTo(State.NEEDS_OCR);
        assertThat(reading.read(office, word).state()).isEqualTo(State.NOT_READ);
    }

    @Test
    void a_letter_whose_text_layer_is_a_page_number_is_a_scan() throws IOException {
        var id = keep("x.pdf", bytes(pdf("1")));
        reading.readNext();
        assertThat(reading.read(office, id).state()).isEqualTo(State.NEEDS_OCR);
    }

    @Test
    void what_cannot_be_read_is_tried_three_times_and_then_said_so() throws IOException {
        var id = keep("x.pdf", Samples.modernPdf(1));
        jdbc.sql("update files.file set pages = 0 where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update files.text set state = 'NEEDS_OCR' where file_id = :id")
                .param("id", id.value())
                .update();
        var failing = new Reading(files, new TextRows(jdbc), Tesseract.installed());
        assumeTrue(failing.recognises(), "Tesseract with Thai is not installed");
        for (int tries = 1; tries <= 3; tries++) {
            assertThat(reading.known(office, List.of(id))
                            .getOrDefault(id, NOTHING)
                            .state())
                    .isEqualTo(State.NEEDS_OCR);
            assertThat(failing.recogniseNext()).isTrue();
            assertThat(failing.recogniseNext()).as("not before its time").isFalse();
            jdbc.sql("update files.text set due = clock_timestamp()").update();
        }
        assertThat(reading.read(office, id).state()).isEqualTo(State.UNREADABLE);
    }

    @Test
    void what_is_to_be_tried_again_waits_for_its_time() throws IOException {
        keep("อีกครั้ง.pdf", Samples.modernPdf(1));
        var rows = new TextRows(jdbc);
        var lease = Duration.ofMinutes(3);
        rows.tryAgain(rows.take(State.WAITING, lease).orElseThrow(), Duration.ofMinutes(1));
        assertThat(rows.take(State.WAITING, lease)).isEmpty();
        jdbc.sql("update files.text set due = clock_timestamp()").update();
        assertThat(rows.take(State.WAITING, lease).orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void several_nodes_share_the_work_and_read_nothing_twice() throws Exception {
        for (int i = 0; i < 12; i++) {
            keep(i + ".pdf", bytes(pdf("a letter with words enough to be read as one " + i)));
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = nodes.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(i -> reading::readNext)
                    .toList());
            int count = 0;
            for (var one : read) {
                count += one.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(12);
        }
    }

    @Test
    void a_node_that_dies_gives_its_file_back() throws IOException {
        keep("x.pdf", own());
        assertThat(new TextRows(jdbc).take(State.WAITING, Duration.ofMinutes(3)))
                .isPresent();
        assertThat(reading.readNext()).isFalse();
        jdbc.sql("update files.text set due = due - interval '4 minutes'").update();
        assertThat(reading.readNext()).isTrue();
    }

    @Test
    void a_scan_is_read_by_Tesseract_where_it_is_installed() throws IOException {
        assumeTrue(reading.recognises(), "Tesseract with Thai is not installed");
        var letter = keep("letter.pdf", own());
        var scan = keep("scan.png", files.scan(office, letter, 1));
        while (reading.readNext()) {}
        assertThat(reading.recogniseNext()).isTrue();
        var text = reading.read(office, scan);
        assertThat(text.state()).isEqualTo(State.RECOGNISED);
        assertThat(text.text().replaceAll("\\s", "")).contains("ประชุมผู้อำนวยการ");
    }

    @Test
    void without_Tesseract_scans_wait_on() throws IOException {
        keep("x.png", Samples.image("png", 40, 30));
        var without = new Reading(files, new TextRows(jdbc), Tesseract.none());
        assertThat(without.readNext()).isTrue();
        assertThat(without.recognises()).isFalse();
        assertThat(without.recogniseNext()).isFalse();
    }

    private static byte[] own() {
        return new Paper(
                        "x",
                        Instant.EPOCH,
                        Sheet.portrait(),
                        List.of(),
                        List.of(new Heading(SUBJECT), Paragraph.of(SUBJECT)))
                .toBytes();
    }

    private static byte[] letters(String maker) throws IOException {
        try (var in = ReadingTest.class.getResourceAsStream("/reading/" + maker + ".pdf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private FileId keep(String name, byte[] content) throws IOException {
        var ready = (Prepared.Ready) files.prepare(name, new ByteArrayInputStream(content));
        return transaction.execute(status -> files.keep(office, new PersonId(UUID.randomUUID()), ready));
    }
}
