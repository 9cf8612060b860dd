package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddTextTest {

    @Test
    void text_the_face_cannot_show_is_framed_and_still_copied() throws Exception {
        byte[] pdf = PaperFixture.paper(Paragraph.of("ยิ้ม 😀 日本 ພາສາ"));
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf))).isEqualTo("ยิ้ม😀日本ພາສາ");
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void hidden_direction_marks_are_left_out() throws IOException {
        byte[] pdf = PaperFixture.paper(Paragraph.of("โอน\u202E๑๐๐\u202C บาท\u200F\uFEFF"));
        assertThat(PdfReading.text(pdf).strip()).isEqualTo("โอน๑๐๐ บาท");
    }

    @Test
    void zero_width_spaces_allow_a_break_and_are_not_seen() throws IOException {
        byte[] pdf = PaperFixture.paper(Paragraph.of("ศูนย์\u200Bเขต"));
        assertThat(PdfReading.text(pdf).strip()).isEqualTo("ศูนย์เขต");
    }

    @Test
    void controls_and_broken_characters_are_shown_as_missing() throws Exception {
        byte[] pdf = PaperFixture.paper(Paragraph.of("ก\u0000ข\u0007ค\uD800ง\uFFFEจ"));
        assertThat(PdfReading.text(pdf).strip()).isEqualTo("ก\uFFFDข\uFFFDค\uFFFDง\uFFFDจ");
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_characters_make_a_valid_paper(long seed) throws Exception {
        var random = new Random(seed);
        var style = TextStyle.BODY;
        byte[] pdf = PaperFixture.paper(
                new Heading(noise(random, 40)),
                Paragraph.of(noise(random, 400)).aligned(Align.JUSTIFIED),
                Paragraph.of(noise(random, 100)).hanging(20).indented(150),
                new Table(
                        List.of(new Table.Column(1, Align.LEFT), new Table.Column(30, Align.JUSTIFIED)),
                        List.of(Table.Row.of(style, noise(random, 10), noise(random, 10))),
                        List.of(Table.Row.of(style.crossedOut(), noise(random, 60), noise(random, 900)))),
                new SignatureBlock(noise(random, 10), 10, List.of(noise(random, 200)), style.heavy()));
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void a_letter_with_a_thousand_marks_does_no_harm() throws Exception {
        byte[] pdf = PaperFixture.paper(Paragraph.of("ก" + "่".repeat(1000) + "จบ"), Paragraph.of("่่ิุ"));
        assertThat(PdfReading.violations(pdf)).isEmpty();
        assertThat(PdfReading.pages(pdf)).isEqualTo(1);
    }

    private static String noise(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) random.nextInt(0x250));
                case 3 -> text.append((char) (0x2000 + random.nextInt(0x100)));
                default -> text.append((char) (0xE00 + random.nextInt(0x60)));
            }
        }
        return text.toString();
    }
}
