package org.khet.drafting.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.drafting.Breach;
import org.khet.drafting.Breach.Severity;
import org.khet.drafting.Content;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;

class LetterChecksTest {

    private final Checks checks = new Checks();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void a_letter_by_the_form_breaks_nothing(LetterKind kind) {
        assertThat(messages(ContentFixture.of(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void an_empty_letter_lacks_what_its_form_requires_in_the_order_of_the_form(LetterKind kind) {
        var missing = checks.of(Content.of(kind)).stream().map(Breach::field).toList();
        assertThat(missing)
                .containsExactlyElementsOf(
                        kind.fields().stream().filter(kind::requires).toList());
        assertThat(checks.of(Content.of(kind))).allSatisfy(breach -> {
            assertThat(breach.severity()).isEqualTo(Severity.MUST);
            assertThat(breach.ruleName()).contains("ข้อ " + kind.clause());
            assertThat(breach.message()).startsWith("กรอก");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EXTERNAL; SUBJECT; เรื่อง ขอเชิญประชุม; SHOULD; ไม่ต้องพิมพ์คำว่า",
                "EXTERNAL; SUBJECT; ขอเชิญประชุมเพื่อ; SHOULD; จบในตัว",
                "EXTERNAL; SUBJECT; ขอเชิญประชุม.; SHOULD; จบในตัว",
                "EXTERNAL; NUMBER; 04299-12; SHOULD; รหัสตัวพยัญชนะ",
                "ORDER; NUMBER; 144; SHOULD; เลขลำดับ",
                "EXTERNAL; ADDRESS; ถนนภูธาราพัฒนา; SHOULD; รหัสไปรษณีย์",
                "EXTERNAL; DATE; 24 พ.ย. 69; MUST; เลือกวันที่",
                "EXTERNAL; SIGNER; สมมติ นามสมมติ; SHOULD; คำนำหน้านาม",
                "EXTERNAL; ACTING; ''; MUST; เลือกว่ารักษาราชการแทน",
                "EXTERNAL; ACTING_POST; ''; MUST; กรอกตำแหน่งที่รักษาราชการแทน",
                "INTERNAL; SECRECY; TOP_SECRET; MUST; ลับที่สุด",
                "EXTERNAL; CLOSING; ขอแสดงความนับถืออย่างยิ่ง; MUST; คู่กับคำลงท้าย",
                "EXTERNAL; REFERENCE; หนังสือโรงเรียนบ้านนา ที่ ศธ 04299.001/2; MUST; วันที่ของหนังสือ",
                "EXTERNAL; REFERENCE; หนังสือโรงเรียนบ้านนา ลงวันที่ 2 มกราคม 2569; SHOULD; เลขที่ของหนังสือ",
                "EXTERNAL; REFERENCE; หนังสือ ที่ ศธ 04299/2 ลงวันที่ 2 มกราคม พ.ศ. 2569; SHOULD; ไม่ใส่ พ.ศ.",
                "CERTIFICATE; BODY; ขอรับรองว่า นางสาวตัวอย่าง ใจดี เป็นครู; MUST; ให้ไว้เพื่อรับรองว่า",
                "ORDER; BODY; ให้นายสมมติเป็นประธาน; SHOULD; อาศัยอำนาจ",
                "REGULATION; BODY; ข้อ 1 ระเบียบนี้เรียกว่า ให้หัวหน้ารักษาการ; MUST; อาศัยอำนาจ",
                "REGULATION; BODY; อาศัยอำนาจตามมาตรา 37 ข้อ 1 ระเบียบนี้; MUST; ผู้รักษาการ",
                "BYLAW; BODY; อาศัยอำนาจตามมาตรา 37 ให้หัวหน้ารักษาการ; MUST; เขียนเป็นข้อ",
                "MINUTES; BODY; ประธานกล่าวเปิดประชุม; SHOULD; ระเบียบวาระ",
                "SEALED; BODY; ขอแจ้งการอนุมัติเบิกจ่ายเงิน; SHOULD; หนังสือประทับตราใช้เฉพาะ",
                "SEALED; BODY; ขอส่งสำเนา จึงเรียนมาเพื่อโปรดทราบ; SHOULD; ไม่ใช้",
                "INTERNAL; BODY; ด้วยมีการประชุม; SHOULD; จึงเรียนมาเพื่อ",
                "NOTE; BODY; ได้ตรวจ  แล้ว; SHOULD; ช่องว่างซ้อน",
                "NOTE; BODY; ได้ตรวจ เ ครื่องพิมพ์แล้ว; MUST; กลางคำ",
                "NOTE; BODY; ได้ตรวจน ้าแล้ว; MUST; กลางคำ",
                "NOTE; BODY; ก า ร ต ร ว จ; MUST; กลางคำ",
                "NOTE; BODY; ตรวจ ๒ เครื่อง พบ 1 เครื่อง; SHOULD; เลขไทยและเลขอารบิก"
            })
    void a_fault_is_found_at_its_field(LetterKind kind, Field field, String value, Severity severity, String says) {
        Content content = ContentFixture.of(kind).with(field, value);
        assertThat(checks.of(content)).anySatisfy(breach -> {
            assertThat(breach.field()).isEqualTo(field);
            assertThat(breach.severity()).isEqualTo(severity);
            assertThat(breach.message()).contains(says);
            assertThat(breach.ruleName()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "นายกรัฐมนตรี; เรียน; ขอแสดงความนับถือ; MUST; กราบเรียน",
                "ผู้อำนวยการโรงเรียน; กราบเรียน; ขอแสดงความนับถืออย่างยิ่ง; SHOULD; เรียน",
                "เจ้าอาวาสวัดป่า; นมัสการ; ขอแสดงความนับถือ; MUST; ขอนมัสการด้วยความเคารพ",
                "สมเด็จพระสังฆราช; กราบทูล; ขอแสดงความนับถือ; MUST; ควรมิควรแล้วแต่จะ",
                "พระบาทสมเด็จพระเจ้าอยู่หัว; ขอเดชะฝ่าละอองธุลีพระบาทปกเกล้าปกกระหม่อม; ขอเดชะ; SHOULD; ภาคผนวก 2"
            })
    void greeting_and_closing_fit_the_addressee(
            String to, String greeting, String closing, Severity severity, String says) {
        Content content = ContentFixture.of(LetterKind.EXTERNAL)
                .with(Field.ADDRESSEE, to)
                .with(Field.SALUTATION, greeting)
                .with(Field.CLOSING, closing);
        assertThat(checks.of(content))
                .anySatisfy(breach -> assertThat(breach.severity() + breach.message())
                        .startsWith(severity.name())
                        .contains(says));
    }

    @ParameterizedTest
    @CsvSource({
        "นายกรัฐมนตรี, กราบเรียน, ขอแสดงความนับถืออย่างยิ่ง",
        "เจ้าอาวาสวัดป่า, นมัสการ, ขอนมัสการด้วยความเคารพ",
        "สมเด็จพระราชาคณะ, นมัสการ, ขอนมัสการด้วยความเคารพอย่างยิ่ง",
        "ผู้ว่าราชการจังหวัดภูธารา, เรียน, ขอแสดงความนับถือ",
        "เอกอัครราชทูต, ฯพณฯ, ด้วยความเคารพ"
    })
    void what_fits_is_let_pass(String to, String greeting, String closing) {
        assertThat(messages(ContentFixture.of(LetterKind.EXTERNAL)
                        .with(Field.ADDRESSEE, to)
                        .with(Field.SALUTATION, greeting)
                        .with(Field.CLOSING, closing)))
                .isEmpty();
    }

    @Test
    void enclosures_and_text_name_each_other() {
        Content letter = ContentFixture.of(LetterKind.EXTERNAL);
        String end = "\n\nจึงเรียนมาเพื่อโปรดทราบ";
        assertThat(messages(letter.with(Field.BODY, "ตามสิ่งที่ส่งมาด้วย ๓" + end)))
                .containsExactly("ข้อความกล่าวถึงสิ่งที่ส่งมาด้วย 3 แต่มีเพียง 2 รายการ");
        assertThat(messages(letter.with(Field.BODY, "ด้วยมีการประชุม" + end)))
                .containsExactly("มีสิ่งที่ส่งมาด้วย แต่ข้อความไม่ได้กล่าวถึง");
        assertThat(messages(letter.with(Field.ENCLOSURES, "").with(Field.BODY, "ตามสิ่งที่ส่งมาด้วย" + end)))
                .containsExactly("ข้อความกล่าวถึงสิ่งที่ส่งมาด้วย แต่ยังไม่มีในช่องสิ่งที่ส่งมาด้วย");
        assertThat(messages(letter.with(Field.ENCLOSURES, "").with(Field.BODY, "พร้อมนี้ได้แนบแบบตอบรับ" + end)))
                .containsExactly("ข้อความบอกว่ามีสิ่งแนบ ถ้ามีให้ระบุในช่องสิ่งที่ส่งมาด้วย");
    }

    @Test
    void a_subject_of_more_than_two_lines_is_no_summary() {
        assertThat(messages(ContentFixture.of(LetterKind.NEWS).with(Field.SUBJECT, "ก".repeat(150))))
                .isEmpty();
        assertThat(messages(ContentFixture.of(LetterKind.NEWS).with(Field.SUBJECT, "ก".repeat(151))))
                .containsExactly("ย่อเรื่องให้สั้นที่สุด ไม่เกิน 150 ตัวอักษร (สองบรรทัด)");
    }

    private List<String> messages(Content content) {
        return checks.of(content).stream().map(Breach::message).toList();
    }
}
