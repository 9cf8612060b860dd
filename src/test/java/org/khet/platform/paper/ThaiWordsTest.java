package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThaiWordsTest {

    private static final String WORDS = """
            ญู ฐุ ฏู ฎุ ญาติ ปี่ ป้า ฟื้น ฤๅ ฦๅ น้ำ กี่ ก๊ก ปั้น ฝ่าย ฟ้า ป่า ผ้า ใต้ โต๊ะ เปี๊ยก เป็น ปิ่น ศิลป์ ฝีมือ จุฬาฯ
            เฬ็ ที่นี่ ซื้อ ผู้ใหญ่ ปรึกษา กุ้ง ญัตติ ฐานันดร ก็ เก๋ สิทธิ์ ภาพยนตร์ จันทร์ พันธุ์ ฟุตบอล ปู่ ฝุ่น ฤทธิ์ ฯลฯ
            ค้ำ ต่ำ ซ้ำ ถ้ำ ก่ำ กฎหมาย ปรากฏ ฏู่ ญู้ ฐู้ วิฬาร์ พิษณุโลก เซ็นเซ่อร์ ๑๒๓๔๕๖๗๘๙๐ ฿๕๐ ๏ ๛ สํานัก
            """;

    static String[] words() {
        return WORDS.strip().split("\\s+");
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_difficult_word_can_be_copied_exactly(String word) throws IOException {
        byte[] pdf = PaperFixture.paper(Paragraph.of(word), Paragraph.of(new Span(word, TextStyle.BODY.heavy())));
        assertThat(PdfReading.text(pdf).strip().split("\\R")).containsExactly(word, word);
    }

    @Test
    void poppler_copies_all_difficult_words_exactly() throws IOException {
        PdfReading.needsPoppler();
        byte[] pdf =
                PaperFixture.paper(Arrays.stream(words()).map(Paragraph::of).toArray(Element[]::new));
        assertThat(PdfReading.popplerText(pdf).strip().split("\\s+")).containsExactly(words());
    }

    @Test
    void the_difficult_words_look_as_they_did() throws IOException {
        var style = TextStyle.BODY.at(30);
        Golden.check(
                "words",
                PaperFixture.paper(
                        Paragraph.of(new Span(String.join(" ", words()), style)),
                        Paragraph.of(new Span(String.join(" ", words()), style.heavy()))));
    }

    /** A tone mark stands above the vowel below it, and left of the tail of ป ฝ ฟ. */
    @ParameterizedTest
    @CsvSource({"ที่, 1, 2", "ปี่, 1, 2", "ปั้, 1, 2", "ฟื้, 1, 2", "กี๊, 1, 2", "กิ๋, 1, 2"})
    void a_tone_mark_is_lifted_over_the_vowel(String letters, int vowel, int tone) {
        ShapedWord word = Shaper.shape(letters, false);
        ShapedWord alone = Shaper.shape(letters.charAt(0) + letters.substring(2), false);
        assertThat(top(word, tone)).isGreaterThan(top(word, vowel)).isGreaterThan(top(alone, 1));
    }

    @ParameterizedTest
    @CsvSource({"ป่, ก่", "ฝ้, ผ้", "ฟ้, พ้", "ปิ, กิ"})
    void a_mark_moves_left_of_a_long_tail(String tailed, String plain) {
        assertThat(fromRight(Shaper.shape(tailed, false))).isGreaterThan(fromRight(Shaper.shape(plain, false)));
    }

    @ParameterizedTest
    @CsvSource({"ญู, ญ", "ฐุ, ฐ"})
    void a_letter_loses_its_foot_for_a_vowel_below(String with, String without) {
        assertThat(Shaper.shape(with, false).glyphs[0]).isNotEqualTo(Shaper.shape(without, false).glyphs[0]);
    }

    @Test
    void sara_am_is_never_pulled_from_its_letter() {
        // However the lines are stretched, น้ำ moves as one.
        assertThat(Shaper.shape("น้ำ", false).clusters()).isEqualTo(1);
    }

    private static double top(ShapedWord word, int glyph) {
        try {
            var box = Typeface.REGULAR.measures.getGlyph().getGlyph(word.glyphs[glyph]);
            return word.y[glyph] + box.getBoundingBox().getUpperRightY();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double fromRight(ShapedWord word) {
        try {
            var box = Typeface.REGULAR.measures.getGlyph().getGlyph(word.glyphs[1]);
            return word.advance - word.x[1] - box.getBoundingBox().getUpperRightX();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
