package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Table.Column> COLUMNS =
            List.of(new Table.Column(1, Align.RIGHT), new Table.Column(2, Align.LEFT), new Table.Column(5, Align.LEFT));
    private static final Table.Row HEAD = Table.Row.of(TextStyle.BODY.heavy(), "ลำดับ", "ที่", "เรื่อง");

    @Test
    void the_head_comes_again_on_every_sheet() throws IOException {
        byte[] pdf = PaperFixture.paper(new Table(COLUMNS, List.of(HEAD), rows(120)));
        assertThat(PdfReading.pages(pdf)).isGreaterThan(2);
        for (int page = 1; page <= PdfReading.pages(pdf); page++) {
            assertThat(PdfReading.text(pdf, page)).contains("ลำดับ");
        }
    }

    @Test
    void every_row_is_there_once_and_in_order() throws IOException {
        String text = PdfReading.text(PaperFixture.paper(new Table(COLUMNS, List.of(HEAD), rows(120))));
        for (int i = 1; i <= 120; i++) {
            assertThat(text.split("เลขที่" + i + "#", -1)).hasSize(2);
        }
        assertThat(text.indexOf("เลขที่7#")).isLessThan(text.indexOf("เลขที่100#"));
    }

    @Test
    void a_row_taller_than_a_sheet_goes_on_on_the_next() throws Exception {
        String endless = IntStream.rangeClosed(1, 900).mapToObj(i -> "ข้อ" + i).reduce("", (a, b) -> a + " " + b);
        var row = Table.Row.of(TextStyle.BODY, "1", "ว", endless);
        byte[] pdf = PaperFixture.paper(new Table(COLUMNS, List.of(HEAD), List.of(row)));
        assertThat(PdfReading.pages(pdf)).isGreaterThan(1);
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf)).replace("ลำดับที่เรื่อง", ""))
                .contains(PdfReading.withoutSpace(endless));
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void a_head_is_not_left_alone_at_the_foot() throws IOException {
        byte[] pdf = PaperFixture.paper(Paragraph.of("ต้น"), new Gap(655), new Table(COLUMNS, List.of(HEAD), rows(2)));
        assertThat(PdfReading.text(pdf, 1)).doesNotContain("ลำดับ");
        assertThat(PdfReading.text(pdf, 2)).contains("ลำดับ").contains("เลขที่1#");
    }

    @Test
    void a_table_taller_in_its_head_than_the_sheet_still_ends() throws IOException {
        var head = Table.Row.of(TextStyle.BODY, "1", "2", "คำ\n".repeat(60));
        assertThat(PdfReading.pages(PaperFixture.paper(new Table(COLUMNS, List.of(head), rows(3)))))
                .isLessThan(6);
    }

    @Test
    void a_row_that_does_not_cover_the_columns_is_refused() {
        assertThatThrownBy(() -> new Table(COLUMNS, List.of(), List.of(Table.Row.of(TextStyle.BODY, "1"))))
                .hasMessageContaining("covers 1 of 3");
    }

    private static List<Table.Row> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Table.Row.of(
                        TextStyle.BODY,
                        "" + i,
                        "เลขที่" + i + "#",
                        "ขอเชิญประชุมผู้บริหารสถานศึกษาในสังกัดสำนักงานเขต"))
                .toList();
    }
}
