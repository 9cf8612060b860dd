package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTest {

    @ParameterizedTest
    @CsvSource({"5, 1", "36, 3", "500, 40"})
    void every_paper_is_valid_pdf_a_2b(int paragraphs, int pages) throws Exception {
        byte[] pdf = PaperFixture.paragraphs(paragraphs);
        assertThat(PdfReading.pages(pdf)).isGreaterThanOrEqualTo(pages);
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        assertThat(PaperFixture.letter()).isEqualTo(PaperFixture.letter());
    }

    @Test
    void many_papers_may_be_written_at_once() throws Exception {
        byte[] alone = PaperFixture.paragraphs(30);
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var papers = IntStream.range(0, 16)
                    .mapToObj(i -> tasks.submit(() -> PaperFixture.paragraphs(30)))
                    .toList();
            for (var paper : papers) {
                assertThat(paper.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void a_letter_looks_as_it_did() throws IOException {
        Golden.check("letter", PaperFixture.letter());
    }

    @Test
    void the_file_says_its_title_and_language() throws IOException {
        try (var document = Loader.loadPDF(PaperFixture.letter())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("ทดสอบ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("th");
        }
    }

    @Test
    void a_title_with_markup_and_hidden_marks_keeps_the_file_valid() throws Exception {
        var paper = new Paper(
                "<a&b> \u202E \u0001 \uD83D\uDE00", PaperFixture.CREATED, Sheet.portrait(), List.of(), List.of());
        assertThat(PdfReading.violations(paper.toBytes())).isEmpty();
    }

    @Test
    void an_empty_paper_is_one_sheet() throws Exception {
        byte[] pdf = PaperFixture.paper();
        assertThat(PdfReading.pages(pdf)).isEqualTo(1);
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void the_stream_is_left_open_for_the_caller() throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        int pages = new Paper("ทดสอบ", PaperFixture.CREATED, Sheet.portrait(), List.of(), List.of()).writeTo(out);
        assertThat(pages).isEqualTo(1);
        assertThat(out.size()).isPositive();
    }

    @Test
    void every_sheet_carries_its_number_and_the_number_of_sheets() throws IOException {
        byte[] pdf = PaperFixture.paragraphs(40);
        int pages = PdfReading.pages(pdf);
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            assertThat(PdfReading.text(pdf, page).strip()).endsWith(page + "/" + pages);
        }
    }

    @Test
    void a_heading_is_not_left_alone_at_the_foot() throws IOException {
        var filler = new Gap(Sheet.points(252) - 30);
        byte[] pdf = PaperFixture.paper(Paragraph.of("ต้น"), filler, new Heading("หมวด ๑"), Paragraph.of("เนื้อความ"));
        assertThat(PdfReading.text(pdf, 2)).contains("หมวด ๑").contains("เนื้อความ");
    }

    @Test
    void a_signature_stays_on_one_sheet() throws IOException {
        var block = new SignatureBlock("ขอแสดงความนับถือ", 20, List.of("(นายสมชาย ใจดี)", "ครู"), TextStyle.BODY);
        byte[] pdf = PaperFixture.paper(Paragraph.of("ต้น"), new Gap(640), block);
        assertThat(PdfReading.text(pdf, 1)).doesNotContain("ขอแสดงความนับถือ");
        assertThat(PdfReading.text(pdf, 2)).contains("ขอแสดงความนับถือ", "(นายสมชาย ใจดี)", "ครู");
    }

    @Test
    void margins_that_leave_no_room_are_refused() {
        assertThatThrownBy(() -> Sheet.portrait().withMargins(25, 100, 20, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
