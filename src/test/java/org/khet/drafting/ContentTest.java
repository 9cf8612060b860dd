package org.khet.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ContentTest {

    @Test
    void a_content_comes_back_from_json_as_it_went() {
        var json = JsonMapper.builder().build();
        var content = Content.of(LetterKind.ORDER)
                .with(Field.SUBJECT, " แต่งตั้งคณะกรรมการ \r\n")
                .with(Field.BODY, "ด้วย\r\n\r\n๑. หนึ่ง")
                .with(Field.NUMBER, "");
        assertThat(content.values())
                .isEqualTo(Map.of(Field.SUBJECT, "แต่งตั้งคณะกรรมการ", Field.BODY, "ด้วย\n\n๑. หนึ่ง"));
        assertThat(json.readValue(json.writeValueAsString(content), Content.class))
                .isEqualTo(content);
    }

    @Test
    void a_date_that_is_none_is_no_date() {
        assertThat(Content.of(LetterKind.NEWS).with(Field.DATE, "2026-11-24").date())
                .contains(LocalDate.of(2026, 11, 24));
        assertThat(Content.of(LetterKind.NEWS).with(Field.DATE, "24 พ.ย.").date())
                .isEmpty();
    }

    @Test
    void a_change_of_kind_loses_nothing() {
        var letter = Content.of(LetterKind.EXTERNAL).with(Field.CLOSING, "ขอแสดงความนับถือ");
        assertThat(letter.as(LetterKind.ORDER).as(LetterKind.EXTERNAL)).isEqualTo(letter);
        assertThat(letter.as(LetterKind.ORDER).own().values())
                .as("but an order does not say it")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_field_of_every_kind_has_a_name_and_what_is_required_is_there(LetterKind kind) {
        assertThat(kind.title()).isNotBlank();
        assertThat(kind.fields())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(field -> assertThat(kind.label(field)).isNotBlank());
        for (Field field : Field.values()) {
            assertThat(kind.requires(field) && !kind.has(field))
                    .as(field.name())
                    .isFalse();
        }
    }
}
