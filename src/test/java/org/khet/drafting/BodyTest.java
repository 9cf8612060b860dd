package org.khet.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.drafting.Body.Paragraph;
import org.khet.drafting.Body.Point;
import org.khet.drafting.Body.Side;
import org.khet.drafting.Body.Table;

class BodyTest {

    @Test
    void a_blank_line_begins_a_paragraph_and_one_line_feed_stays_in_it() {
        assertThat(Body.read("ด้วย\nสำนักงาน\r\n\r\n\n  จึงเรียนมา  ").blocks())
                .containsExactly(new Paragraph("ด้วย\nสำนักงาน"), new Paragraph("จึงเรียนมา"));
    }

    @ParameterizedTest
    @CsvSource({
        "๑. ขอบเขต, 1, ๑., ขอบเขต",
        "1.ขอบเขต, 1, 1., ขอบเขต",
        "๑๐. ๒๕ คน, 1, ๑๐., ๒๕ คน",
        "๑.๒ ขอบเขต, 2, ๑.๒, ขอบเขต",
        "๑.๒ขอบเขต, 2, ๑.๒, ขอบเขต",
        "1.2. ขอบเขต, 2, 1.2., ขอบเขต",
        "๑.๒.๓ ขอบเขต, 3, ๑.๒.๓, ขอบเขต",
        "(๑) ขอบเขต, 3, (๑), ขอบเขต",
        "(ก) ขอบเขต, 3, (ก), ขอบเขต",
        "ก. ขอบเขต, 2, ก., ขอบเขต",
        "- ขอบเขต, 4, -, ขอบเขต",
        "-, 4, -, ''"
    })
    void a_line_that_begins_with_a_number_is_a_point(String line, int level, String number, String words) {
        assertThat(Body.read(line).blocks()).containsExactly(new Point(level, number, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๑๓.๓๐ น. เริ่มประชุม",
                "พ.ศ. ๒๕๖๙",
                "ศ.ดร. มา",
                "๒๕๖๙ เป็นต้นไป",
                "๑,๒๐๐ บาท",
                "(นายสมมติ นามสมมติ)",
                "ข้อ ๑ ให้ใช้",
                "#ไม่พิเศษ",
                "*ไม่พิเศษ"
            })
    void what_only_looks_like_a_number_is_text(String line) {
        assertThat(Body.read(line).blocks()).containsExactly(new Paragraph(line));
    }

    @Test
    void points_follow_each_other_without_blank_lines_and_go_on_over_several() {
        assertThat(Body.read("ดังนี้\n๑. หนึ่ง\nต่อ\n๒. สอง").blocks())
                .containsExactly(new Paragraph("ดังนี้"), new Point(1, "๑.", "หนึ่ง\nต่อ"), new Point(1, "๒.", "สอง"));
    }

    @Test
    void rows_make_a_table_whose_first_row_may_be_its_head() {
        var table = Body.read("ดังนี้\n| ที่ | โรงเรียน | บาท\n|:-:|---|--:|\n|๑|บ้านนา|๑,๒๐๐|\n|๒|บ้านสวน")
                .blocks();
        assertThat(table)
                .containsExactly(
                        new Paragraph("ดังนี้"),
                        new Table(
                                true,
                                List.of(Side.CENTRE, Side.LEFT, Side.RIGHT),
                                List.of(
                                        List.of("ที่", "โรงเรียน", "บาท"),
                                        List.of("๑", "บ้านนา", "๑,๒๐๐"),
                                        List.of("๒", "บ้านสวน", ""))));
    }

    @Test
    void what_was_read_is_written_so_that_it_reads_the_same() {
        var pieces = List.of(
                "ด้วย",
                " ",
                "\n",
                "\n\n",
                "๑.",
                "๑.๑",
                "(ก)",
                "- ",
                "|",
                "|---|",
                "|:---:|",
                "\\",
                "\\|",
                "ก",
                "\t",
                "12.30 น.",
                "1");
        var random = new Random(2569);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(14), 0, pieces.size()).forEach(n -> text.append(pieces.get(n)));
            Body body = Body.read(text.toString());
            assertThat(Body.read(body.text())).as(text.toString()).isEqualTo(body);
        }
    }
}
