package org.khet.platform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.platform.compare.Piece.Kind;

class ComparisonTest {

    @Test
    void thai_is_compared_word_by_word() {
        var pieces = Comparison.of("ขอเชิญประชุมครู", "ขอเชิญประชุมผู้บริหาร");
        assertThat(pieces)
                .containsExactly(
                        new Piece(Kind.SAME, "ขอเชิญประชุม"),
                        new Piece(Kind.GONE, "ครู"),
                        new Piece(Kind.NEW, "ผู้บริหาร"));
    }

    @Test
    void what_stays_and_what_is_new_is_the_later_text_whatever_the_texts() {
        var texts = new String[] {
            "", "ก", "ประชุม", "ประชุมประชุม", "a b c", "c b a", "วันที่ ๘ ธันวาคม\nเวลา", "ก".repeat(50)
        };
        for (var before : texts) {
            for (var after : texts) {
                var pieces = Comparison.of(before, after);
                assertThat(joined(pieces, Kind.GONE)).isEqualTo(after);
                assertThat(joined(pieces, Kind.NEW)).isEqualTo(before);
            }
        }
    }

    @Test
    void a_long_text_is_compared_line_by_line_in_time() {
        var before = "ประชุม อบรม\n".repeat(3_000) + "เดิม";
        var after = "ใหม่\n" + "อบรม ประชุม\n".repeat(3_000);
        assertThat(joined(Comparison.of(before, after), Kind.GONE)).isEqualTo(after);
    }

    private static String joined(java.util.List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
