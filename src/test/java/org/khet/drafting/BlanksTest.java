package org.khet.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BlanksTest {

    private static final Content CONTENT = Content.of(LetterKind.EXTERNAL)
            .with(Field.BODY, "จัด[ชื่อโครงการ] วันที่ [วันที่จัด] [๑] | [ก|ข] [ชื่อโครงการ]")
            .with(Field.SUBJECT, "ขออนุมัติ[ชื่อโครงการ]");

    @Test
    void what_is_to_be_filled_is_found_once_in_the_order_of_the_form() {
        assertThat(Blanks.in(CONTENT))
                .containsExactly(Map.entry("ชื่อโครงการ", Field.SUBJECT), Map.entry("วันที่จัด", Field.BODY));
    }

    @Test
    void what_is_known_is_filled_in_everywhere_and_the_rest_stays() {
        var filled = Blanks.fill(CONTENT, Map.of("ชื่อโครงการ", "ค่าย $1 \\ครู", "วันที่จัด", " "));
        assertThat(filled.text(Field.SUBJECT)).isEqualTo("ขออนุมัติค่าย $1 \\ครู");
        assertThat(filled.text(Field.BODY)).isEqualTo("จัดค่าย $1 \\ครู วันที่ [วันที่จัด] [๑] | [ก|ข] ค่าย $1 \\ครู");
    }
}
