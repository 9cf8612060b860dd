package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A day at a school: a letter of the office is entered, stamped, put before the head, given to a teacher and closed. */
@KhetTest
class SchoolDayTest {

    private static final String SUBJECT = "ให้รายงานข้อมูลนักเรียน";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private LetterFixture office;
    private Actor clerk;
    private Actor head;
    private Actor teacher;
    private FileId file;
    private EntryId letter;

    @BeforeEach
    void a_letter_of_the_office() {
        office = new LetterFixture(context);
        clerk = office.schoolClerk;
        head = office.someone(Role.SCHOOL_HEAD, office.school);
        teacher = office.someone(Role.OFFICER, office.school);
        file = office.file(office.plansOfficer, "letter");
        var laid = office.laid(office.plansOfficer, SUBJECT, file);
        letter = Objects.requireNonNull(
                office.brought(office.plansOfficer, laid, office.school).get(office.school));
    }

    @Test
    void the_way_of_a_letter_through_a_school_by_its_pages() {
        assertThat(page(clerk, "/")).contains(SUBJECT, ">ลงรับ<");
        assertThat(page(clerk, path()))
                .contains("ลงรับเข้าทะเบียนของหน่วย", "คืนผู้ส่ง")
                .doesNotContain("คืนสารบรรณกลาง");
        done(clerk, "enter");

        var before = page(clerk, path());
        assertThat(before)
                .contains("เสนอผู้อำนวยการ", "ข้อความถึงผู้อำนวยการ", "เพื่อโปรดทราบและพิจารณา")
                .containsPattern("<option value=\"" + head.person() + "\"[^>]*selected");
        done(clerk, "ask", "person", head.person().toString(), "words", "เพื่อโปรดทราบและพิจารณา");

        assertThat(page(head, "/")).contains(SUBJECT, ">สั่งการ<");
        assertThat(page(head, path()))
                .contains(
                        "รอผู้อำนวยการสั่งการ",
                        "เพื่อโปรดทราบและพิจารณา",
                        "มอบหมายให้ครูหรือเจ้าหน้าที่",
                        ">ปิดเรื่อง<");
        done(head, "assign", "person", teacher.person().toString(), "words", "มอบครูปาริฉัตรดำเนินการ");

        assertThat(page(teacher, "/")).contains(SUBJECT, ">รับเรื่อง<");
        assertThat(page(teacher, path())).contains("มอบครูปาริฉัตรดำเนินการ");
        done(teacher, "acknowledge");
        assertThat(page(teacher, path() + "?verb=REPORT"))
                .contains("รายงานผลต่อผู้อำนวยการ")
                .doesNotContain("ผู้อำนวยการกลุ่ม");
        done(teacher, "report", "words", "ส่งรายงานแล้ว");
        done(head, "close", "words", "ทราบ");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.CLOSED);
        assertThat(page(clerk, path()))
                .contains(
                        "ส่งถึงหน่วยงานในระบบ", "เสนอ" + head.name() + " สั่งการ", "เพื่อดำเนินการ", "ส่งถึงกันในระบบ");
    }

    @Test
    void a_school_stamps_what_came_in_the_system_with_its_own_number() throws Exception {
        done(clerk, "enter");
        var answer = get(clerk, path() + "/files/" + file + "/stamped.pdf");
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("โรงเรียนบ้านทดสอบ")
                    .contains("๑/๒๕๖๙");
        }
    }

    @Test
    void who_acts_in_the_post_of_the_head_has_what_was_put_before_the_head() {
        done(clerk, "enter");
        done(clerk, "ask", "person", head.person().toString(), "words", "เพื่อโปรดพิจารณา");
        var acting = office.someone(Role.SCHOOL_HEAD, office.school);
        assertThat(page(acting, "/")).contains(SUBJECT);
        assertThat(page(teacher, "/")).doesNotContain(SUBJECT);
        assertThat(page(clerk, "/")).doesNotContain(">สั่งการ<");
    }

    @Test
    void the_filter_of_a_school_names_what_can_be_there_in_the_words_of_a_school() {
        assertThat(page(clerk, "/correspondence"))
                .contains("รอผู้อำนวยการสั่งการ", "คืนผู้ส่งแล้ว")
                .doesNotContain("รอสารบรรณส่งต่อ", "รอชี้ผู้รับผิดชอบ", "ผู้ส่งเรียกคืน");
        done(clerk, "give-back", "words", "อ่านไม่ออก");
        assertThat(page(office.saraban, "/correspondence")).contains("รอสารบรรณส่งต่อ", "รอชี้ผู้รับผิดชอบ");
    }

    @Test
    void what_went_back_after_it_was_entered_stays_in_the_register_with_its_reason() {
        done(clerk, "enter");
        done(clerk, "give-back", "words", "ไม่มีสิ่งที่ส่งมาด้วย");
        assertThat(page(clerk, "/correspondence")).contains(SUBJECT, "คืนผู้ส่งแล้ว", "ไม่มีสิ่งที่ส่งมาด้วย");
        assertThat(page(clerk, "/correspondence/export.csv")).contains("ไม่มีสิ่งที่ส่งมาด้วย");
        assertThat(page(clerk, path())).contains("คืนผู้ส่งแล้ว", "ไม่มีสิ่งที่ส่งมาด้วย");
        assertThat(page(clerk, "/")).doesNotContain(SUBJECT);
    }

    @Test
    void it_is_not_given_back_without_a_reason_and_nothing_typed_is_lost() {
        var answer = post(clerk, "give-back", "words", "  ");
        assertThat(answer).hasStatus(422);
        assertThat(words(answer)).contains("กรอกเหตุผลที่ส่งคืน");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.WAITING);
    }

    private String path() {
        return "/correspondence/letters/" + letter;
    }

    private void done(Actor actor, String verb, String... fields) {
        assertThat(post(actor, verb, fields)).as(verb).hasStatus3xxRedirection();
    }

    private MvcTestResult post(Actor actor, String verb, String... fields) {
        var request = mvc.post()
                .uri(path() + "/" + verb)
                .cookie(office.session(mvc, actor))
                .with(csrf())
                .param("version", Integer.toString(office.entry(letter).version()));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(Actor actor, String address) {
        var answer = get(actor, address);
        assertThat(answer).as(address).hasStatusOk();
        return words(answer);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).cookie(office.session(mvc, actor)).exchange();
    }

    /** What is read on it, without what keeps words together. */
    private static String words(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"visually-hidden\">[^<]*</span>", "")
                .replaceAll("</?(wbr|span)[^>]*>", "");
    }
}
