package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "ขอเชิญประชุมผู้อำนวยการโรงเรียน, ขอเชิญ|ประชุม|ผู้อำนวยการ|โรงเรียน",
        "ได้รับผลกระทบจากน้ำท่วม, ได้|รับ|ผลกระทบ|จาก|น้ำท่วม",
        "บูรณาการและสักการะ, บูรณาการ|และ|สักการะ",
        "วางพานสักการะ, วาง|พาน|สักการะ",
    })
    void a_line_ends_between_words_only(String text, String parts) {
        assertThat(broken(text)).isEqualTo(parts);
    }

    @Test
    void a_repetition_mark_stays_with_its_word() {
        assertThat(broken("ต่าง ๆ ที่")).isEqualTo("ต่าง ๆ |ที่");
        assertThat(broken("ผู้ว่าฯ ลงพื้นที่")).isEqualTo("ผู้ว่าฯ |ลงพื้นที่");
    }

    @Test
    void a_prefix_stays_with_its_noun() {
        assertThat(broken("และการพัฒนาผู้เรียน")).isEqualTo("และ|การพัฒนา|ผู้เรียน");
        assertThat(broken("ดำเนินการจัดสอบ")).isEqualTo("ดำเนินการ|จัด|สอบ");
    }

    @Test
    void a_number_stays_with_the_word_it_counts() {
        assertThat(broken("ครั้งที่ ๒/๒๕๖๗ วันที่ ๑๒ พฤศจิกายน ๒๕๖๗ เวลา ๐๙.๐๐ น. พ.ศ. ๒๕๖๘"))
                .isEqualTo("ครั้งที่ ๒/๒๕๖๗ |วันที่ ๑๒ พฤศจิกายน |๒๕๖๗ |เวลา ๐๙.๐๐ น. |พ.ศ. ๒๕๖๘");
    }

    @Test
    void a_vowel_never_begins_a_line() {
        for (String text : new String[] {"กะาะุะ", "เแโใไ", "ัันนื", "ณณณ"}) {
            assertThat(broken(text)).doesNotContain("|ะ", "|า", "เ|", "แ|", "ั|", "|ุ");
        }
    }

    private static String broken(String text) {
        LineBreaks breaks = LineBreaks.of(text);
        var parts = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = breaks.after(at);
            parts.append(text, at, next).append(next < text.length() ? "|" : "");
            at = next;
        }
        return parts.toString();
    }
}
