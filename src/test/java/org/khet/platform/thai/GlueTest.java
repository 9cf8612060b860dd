package org.khet.platform.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ลงรับวันที่ 24 พ.ย. 2569 แล้ว              | ลงรับ[วันที่ 24 พ.ย. 2569] แล้ว
            ในวันศุกร์ที่ 27 พฤศจิกายน 2569 เวลา 09.30 น. | ใน[วันศุกร์ที่ 27 พฤศจิกายน 2569] [เวลา 09.30 น.]
            รับ 23–24 พ.ย. 2569                     | รับ [23–24 พ.ย. 2569]
            ประชุมครั้งที่ 4/2569                      | ประชุม[ครั้งที่ 4/2569]
            ครั้งที่ ๔/๒๕๖๙                           | [ครั้งที่ ๔/๒๕๖๙]
            ภาคเรียนที่ 2 ปีการศึกษา 2569              | [ภาคเรียนที่ 2] [ปีการศึกษา 2569]
            ค้าง 3 เรื่อง เกิน 12 วัน                  | ค้าง [3 เรื่อง] เกิน [12 วัน]
            ไม่เกิน 50 MB                           | ไม่เกิน [50 MB]
            ที่ ศธ 04006/ว 2841 เวียน                | ที่ [ศธ 04006/ว 2841] เวียน
            ศธ 04299.087/214                       | [ศธ 04299.087/214]
            สพป.ภูธารา เขต 1                        | สพป.ภูธารา [เขต 1]
            พ.ศ. 2569–2570                         | [พ.ศ. 2569–2570]
            จัดทำคำของบประมาณรายจ่าย                | จัดทำคำขอ[งบประมาณ]รายจ่าย
            ใช้หอประชุมของผู้บริหาร                   | ใช้[หอประชุม]ของ[ผู้บริหาร]
            ขอเชิญร่วมพิธี                            | ขอเชิญร่วมพิธี
            """)
    void what_belongs_together_stays_together(String text, String expected) {
        var shown = Glue.pieces(text).stream()
                .map(piece -> piece.together() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo(expected);
    }

    /** What is tried where only one kind of piece can begin must find what the expression alone finds. */
    @Test
    void every_piece_that_stands_in_a_text_is_found() {
        var words = List.of(
                "วันที่ ",
                "วันจันทร์ที่ ",
                "24",
                "๒๕๖๙",
                " ",
                "พ.ย.",
                "มกราคม",
                "พ.ศ. ",
                "ครั้งที่ ",
                "4/2569",
                "ศธ ",
                "กข",
                "ว ",
                "/",
                "–",
                "งบประมาณ",
                "โรงเรียน",
                "ของ",
                "คน",
                " คน",
                "เวลา",
                "09.30",
                " น.",
                "a",
                "😀",
                "ชั้น",
                "นักเรียน",
                "ปี",
                "ที่");
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var text = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(n -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining());
            var found = Glue.TOGETHER.matcher(text).results().map(MatchResult::group);
            assertThat(Glue.pieces(text).stream().filter(Glue.Piece::together).map(Glue.Piece::text))
                    .as(text)
                    .containsExactlyElementsOf(found.toList());
        }
    }

    @Test
    void glued_text_has_no_ordinary_space_inside_and_loses_no_letter() {
        var glued = Glue.glue("ลงวันที่ 24 พ.ย. 2569 เรื่องงบประมาณ");
        assertThat(glued).contains("ที่\u00a024\u00a0พ.");
        assertThat(glued.replace('\u00a0', ' ').replaceAll("[\u2060\u200b]", ""))
                .isEqualTo("ลงวันที่ 24 พ.ย. 2569 เรื่องงบประมาณ");
    }

    @Test
    void a_joiner_never_stands_between_a_letter_and_its_mark() {
        assertThat(Glue.glue("ผู้บริหาร"))
                .isEqualTo("ผู้\u2060บ\u2060ริ\u2060ห\u2060า\u2060ร".replace("ห\u2060า", "หา"));
    }
}
