package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.dispatch.CollectingFixture.answer;
import static org.khet.dispatch.CollectingFixture.everyType;
import static org.khet.dispatch.CollectingFixture.replaced;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An officer asks schools for figures with a letter; schools answer, correct, are late. */
@KhetTest
class CollectingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private CollectingFixture fixture;
    private DispatchFixture office;
    private OutgoingId letter;
    private String owned;

    @BeforeEach
    void a_letter_sent_to_two_schools() {
        fixture = new CollectingFixture(context, mvc);
        office = fixture.office;
        letter = fixture.sent(office.officer, "ขอข้อมูลนักเรียน", office.school, office.otherSchool);
        owned = "/dispatch/letters/" + letter + "/form";
    }

    private Desk officer() {
        return fixture.desk(office.officer);
    }

    private void send(Actor school, String form, int pupils) {
        assertThat(fixture.desk(school).post(form, fixture.shown(school, form, answer(pupils))))
                .hasStatus(302);
    }

    private String stored(String key) {
        return fixture.one("""
                select content ->> '%s' from dispatch.answer_version w join dispatch.answer a on a.id = w.answer_id
                where a.form_id = :id order by w.sent_at desc limit 1""".formatted(key), fixture.form(letter));
    }

    @Test
    void a_form_is_built_by_plain_buttons_previewed_and_opened() {
        var begun = officer().page(owned);
        assertThat(begun).contains("ขอข้อมูลนักเรียน", "16.30").doesNotContain("เอาออก");
        var added = Desk.body(
                officer().post(owned, "version", "0", "title", "ชื่อที่พิมพ์", "then", "add", "add", "WHOLE"));
        assertThat(added).contains("1. จำนวนเต็ม", "ชื่อที่พิมพ์", "q1.least");
        var two = new String[] {
            "version",
            "0",
            "key",
            "q1",
            "q1.type",
            "WHOLE",
            "q1.label",
            "แรก",
            "key",
            "q2",
            "q2.type",
            "CHOICE",
            "q2.label",
            "หลัง"
        };
        var moved = Desk.body(officer().post(owned, Desk.with(two, new String[] {"then", "up-q2"})));
        assertThat(moved.indexOf("value=\"หลัง\"")).isPositive().isLessThan(moved.indexOf("value=\"แรก\""));
        var same = Desk.body(officer().post(owned, Desk.with(two, new String[] {"then", "down-q2"})));
        assertThat(same.indexOf("value=\"แรก\"")).isPositive().isLessThan(same.indexOf("value=\"หลัง\""));
        assertThat(Desk.body(officer().post(owned, Desk.with(two, new String[] {"then", "remove-q1"}))))
                .contains("หลัง")
                .doesNotContain("แรก");
        assertThat(Desk.body(officer().post(owned, Desk.with(two, new String[] {"then", "x"}))))
                .contains("แรก");

        assertThat(officer().post(owned, everyType())).hasStatus(302);
        assertThat(officer().page(owned)).contains("แบบร่าง", "บันทึกและเปิดรับคำตอบ");
        assertThat(officer().page(owned + "/preview"))
                .contains("ผู้ให้ข้อมูล", "ตั้งแต่ 0 ถึง 5000", "แบบอย่าง")
                .doesNotContain("ส่งคำตอบ<");
        var form = "/dispatch/forms/" + fixture.form(letter);
        assertThat(fixture.desk(office.schoolClerk).get(form)).hasStatus(404);
        assertThat(officer().post(owned + "/close")).hasStatus(302);
        assertThat(officer().post(owned + "/open")).hasStatus(302);
        assertThat(fixture.desk(office.schoolClerk).page(form)).contains("ส่งคำตอบ");
        assertThat(officer().post(owned, everyType())).hasStatus(422); // typed over an older one
    }

    @Test
    void a_form_with_mistakes_says_so_at_each_field_and_keeps_what_was_typed() {
        var wrong = Desk.body(officer()
                .post(
                        owned,
                        "title",
                        " ",
                        "due.day",
                        "31",
                        "due.month",
                        "2",
                        "due.year",
                        "2570",
                        "time",
                        "25.00",
                        "explanation",
                        "พิมพ์ไว้",
                        "key",
                        "q1",
                        "q1.type",
                        "WHOLE",
                        "q1.label",
                        "",
                        "q1.least",
                        "สิบ",
                        "q1.most",
                        "1",
                        "key",
                        "q2",
                        "q2.type",
                        "CHOICE",
                        "q2.label",
                        "เลือก",
                        "q2.choices",
                        "ข้อเดียว",
                        "key",
                        "q3",
                        "q3.type",
                        "DECIMAL",
                        "q3.label",
                        "ก",
                        "q3.least",
                        "9",
                        "q3.most",
                        "1"));
        assertThat(wrong)
                .contains(
                        "ใส่ชื่อแบบ",
                        "กุมภาพันธ์",
                        "ใส่เวลาเป็นชั่วโมง",
                        "ใส่คำถาม",
                        "ใส่เป็นตัวเลข",
                        "อย่างน้อยสองบรรทัด",
                        "ค่าไม่เกินต้องไม่ต่ำกว่า",
                        "พิมพ์ไว้",
                        "ข้อเดียว");
        assertThat(Desk.body(officer().post(owned, "title", "ก", "due.day", "1", "due.month", "1", "due.year", "2599")))
                .contains("ไม่เกิน 5 ปี", "อย่างน้อยหนึ่งช่อง");
        assertThat(Desk.body(officer()
                        .post(owned, "key", "q1", "q1.type", "CHOICES", "q1.choices", "ก\nก\n" + "ข\n".repeat(60))))
                .contains("ไม่เกิน 50 บรรทัด");
        assertThat(Desk.body(officer().post(owned, "key", "q1", "q1.type", "CHOICE", "q1.choices", "ก\nก")))
                .contains("ซ้ำกัน");
        var many = new ArrayList<String>();
        for (int n = 1; n <= 61; n++) {
            many.addAll(List.of("key", "q" + n, "q" + n + ".type", "SHORT", "q" + n + ".label", "ช่อง"));
        }
        assertThat(Desk.body(officer().post(owned, many.toArray(String[]::new))))
                .contains("ไม่เกิน 60 ช่อง");
        assertThat(officer().post(owned, "key", "x", "key", "q1", "key", "q1", "q1.type", "NONE"))
                .hasStatus(422);
        assertThat(officer().get(owned + "/answers")).hasStatus(404);
    }

    @Test
    void a_school_finds_it_in_its_work_keeps_a_draft_sends_corrects_and_every_version_stays() {
        var form = fixture.opened(office.officer, letter);
        var clerk = fixture.desk(office.schoolClerk);
        assertThat(clerk.page("/")).contains("แบบเก็บข้อมูลรอตอบ 1 ฉบับ");
        assertThat(clerk.page("/dispatch/forms")).contains("ข้อมูลนักเรียน", "รอตอบ");

        var draft = fixture.shown(office.schoolClerk, form, "q1", "ยังไม่ครบ", "q3", "ไม่ใช่เลข", "then", "keep");
        assertThat(clerk.post(form, draft)).hasStatus(302);
        assertThat(clerk.page("/dispatch/forms")).contains("มีร่าง ยังไม่ส่ง");
        assertThat(fixture.desk(office.schoolHead).page(form)).contains("ยังไม่ครบ", "ไม่ใช่เลข", "มีร่างที่");
        assertThat(officer().page(owned + "/answers")).doesNotContain("ยังไม่ครบ");

        send(office.schoolClerk, form, 120);
        assertThat(clerk.page("/")).doesNotContain("แบบเก็บข้อมูลรอตอบ");
        assertThat(clerk.page("/dispatch/forms")).contains("ส่งแล้ว");
        assertThat(clerk.page(form)).contains("ครั้งที่ 1", "value=\"120\"", "value=\"24\"", "value=\"2569\"");
        assertThat(stored("q3")).isEqualTo("[\"120\"]");
        assertThat(stored("q4")).isEqualTo("[\"3.75\"]");
        assertThat(stored("q5")).isEqualTo("[\"1250.5\"]");
        assertThat(stored("q6")).isEqualTo("[\"2026-11-24\"]");
        assertThat(stored("q8")).isEqualTo("[\"ประปา\", \"บ่อ, สระ\"]");

        var draftOfCorrection = fixture.shown(office.schoolHead, form, "q1", "กำลังแก้", "then", "keep");
        assertThat(fixture.desk(office.schoolHead).post(form, draftOfCorrection))
                .hasStatus(302);
        assertThat(clerk.page("/dispatch/forms")).contains("มีร่างแก้");
        send(office.schoolHead, form, 121);
        var answer = fixture.one("select id::text from dispatch.answer where form_id = :id", fixture.form(letter));
        assertThat(officer().page(owned + "/answers/" + answer)).contains("121", "ครั้งที่ 2", "ครั้งที่ 1");
        assertThat(officer().page(owned + "/answers/" + answer + "?version=1"))
                .contains("120")
                .doesNotContain("121");
        assertThatThrownBy(() -> office.jdbc
                        .sql("update dispatch.answer_version set late = true where answer_id = :id::uuid")
                        .param("id", answer)
                        .update())
                .hasMessageContaining("answer_version");
        assertThatThrownBy(() -> office.jdbc
                        .sql("update dispatch.form_field set label = 'อื่น' where form_id = :id::uuid")
                        .param("id", fixture.form(letter))
                        .update())
                .hasMessageContaining("has been answered");
    }

    @ParameterizedTest
    @CsvSource({
        "q1, '', ใส่ ผู้ให้ข้อมูล",
        "q3, '', ถ้าไม่มีให้ใส่ 0",
        "q3, 1.5, จำนวนเต็ม",
        "q3, -1, ไม่น้อยกว่า 0",
        "q3, 5001, ไม่เกิน 5000",
        "q3, สิบ, จำนวนเต็ม",
        "q3, 1e3, จำนวนเต็ม",
        "q3, '1,00', จำนวนเต็ม",
        "q3, 99999999999999999999, จำนวนเต็ม",
        "q4, 1.2345678, ทศนิยม",
        "q4, NaN, ทศนิยม",
        "q4, --1, ทศนิยม",
        "q5, 10.505, สตางค์",
        "q5, ฿10, สตางค์",
        "q6.day, 31, พฤศจิกายน",
        "q6.year, 2026, พ.ศ.",
        "q7, ยักษ์, ตัวเลือกที่มี",
        "q8, ทะเล, ตัวเลือกที่มี",
        "q9, maybe, ใช่หรือไม่ใช่",
    })
    void a_wrong_answer_is_refused_at_its_field_and_stays_as_typed(String key, String value, String why) {
        var form = fixture.opened(office.officer, letter);
        var typed = fixture.shown(office.schoolClerk, form, replaced(answer(7), key, value));
        var result = fixture.desk(office.schoolClerk).post(form, typed);
        assertThat(result).hasStatus(422);
        assertThat(Desk.body(result)).contains(why, "#" + key.replaceAll("\\..*", ""));
        assertThat(office.jdbc
                        .sql("select count(*) from dispatch.answer_version w where w.office_id = :office")
                        .param("office", office.officer.office().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        if (!value.isEmpty() && !key.matches("q[789]")) {
            assertThat(fixture.desk(office.schoolHead).page(form)).contains("value=\"" + value + "\"");
        }
    }

    @Test
    void texts_too_long_or_unprintable_are_refused_and_what_cannot_be_kept_is_dropped() {
        var form = fixture.opened(office.officer, letter);
        var clerk = fixture.desk(office.schoolClerk);
        var longer = fixture.shown(office.schoolClerk, form, replaced(answer(7), "q1", "ก".repeat(301)));
        assertThat(Desk.body(clerk.post(form, longer))).contains("300", "ก".repeat(301));
        var odd = fixture.shown(
                office.schoolClerk, form, replaced(answer(7), "q2", "ก\0ข\u202Eค\ud800 " + "ง".repeat(5_001)));
        assertThat(Desk.body(clerk.post(form, odd))).contains("5000").contains("กขค");
    }

    @Test
    void after_the_first_answer_only_explanation_and_due_day_change() {
        var form = fixture.opened(office.officer, letter);
        send(office.schoolClerk, form, 5);
        var version = officer().version(owned);
        assertThat(officer().page(owned)).contains("จึงแก้ได้เฉพาะ").doesNotContain("เพิ่มช่อง");
        assertThat(officer()
                        .post(
                                owned,
                                "version",
                                version,
                                "title",
                                "เปลี่ยนชื่อ",
                                "explanation",
                                "ชี้แจงใหม่",
                                "due.day",
                                "1",
                                "due.month",
                                "2",
                                "due.year",
                                "2570",
                                "time",
                                "9:05"))
                .hasStatus(302);
        assertThat(fixture.desk(office.schoolClerk).page(form))
                .contains("ข้อมูลนักเรียน", "ชี้แจงใหม่", "1 กุมภาพันธ์ 2570", "09.05 น.", "ขนาดโรงเรียน")
                .doesNotContain("เปลี่ยนชื่อ");
        assertThat(officer()
                        .post(
                                owned,
                                "version",
                                version,
                                "explanation",
                                "อีกครั้ง",
                                "due.day",
                                "1",
                                "due.month",
                                "2",
                                "due.year",
                                "2570",
                                "time",
                                "9"))
                .hasStatus(422);
    }

    @Test
    void a_form_changed_meanwhile_is_told_and_what_was_typed_is_kept_as_a_draft() {
        var form = fixture.opened(office.officer, letter);
        var typed = fixture.shown(office.schoolClerk, form, answer(5));
        var changed = everyType();
        changed[1] = officer().version(owned);
        changed[3] = "ชื่อใหม่";
        assertThat(officer().post(owned, changed)).hasStatus(302);
        var refused = fixture.desk(office.schoolClerk).post(form, typed);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused)).contains("เพิ่งแก้แบบ", "ชื่อใหม่", "ครูผู้ให้ข้อมูล");
        send(office.schoolClerk, form, 5);
    }

    @Test
    void two_people_of_a_school_do_not_write_over_each_other_unseen() {
        var form = fixture.opened(office.officer, letter);
        var head = fixture.shown(office.schoolHead, form, answer(6));
        send(office.schoolClerk, form, 5);
        var second = fixture.desk(office.schoolHead).post(form, head);
        assertThat(second).hasStatus(422);
        assertThat(Desk.body(second)).contains("บันทึกคำตอบนี้ไปก่อนคุณ", "value=\"6\"");
        assertThat(stored("q3")).isEqualTo("[\"5\"]");
        send(office.schoolHead, form, 6);
        assertThat(stored("q3")).isEqualTo("[\"6\"]");
        var keeping = fixture.shown(office.schoolHead, form, "then", "keep", "q1", "หนึ่ง");
        var other = fixture.shown(office.schoolClerk, form, "then", "keep", "q1", "สอง");
        fixture.desk(office.schoolHead).post(form, keeping);
        assertThat(Desk.body(fixture.desk(office.schoolClerk).post(form, other)))
                .contains("ไปก่อนคุณ", "สอง");
    }

    @Test
    void closed_it_takes_no_answer_and_shows_what_was_typed_and_reopened_it_does_again() {
        var form = fixture.opened(office.officer, letter);
        var typed = fixture.shown(office.schoolClerk, form, answer(5));
        assertThat(officer().post(owned + "/close")).hasStatus(302);
        var refused = fixture.desk(office.schoolClerk).post(form, typed);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused)).contains("ปิดรับคำตอบไปแล้ว", "ครูผู้ให้ข้อมูล");
        assertThat(fixture.desk(office.schoolClerk).page("/dispatch/forms")).contains("ปิดรับแล้ว ไม่ได้ส่ง");
        assertThat(fixture.desk(office.schoolClerk).page("/")).doesNotContain("แบบเก็บข้อมูลรอตอบ");
        assertThat(fixture.said(office.officer, owned + "/close")).contains("ปิดรับคำตอบอยู่แล้ว");
        assertThat(fixture.said(office.officer, owned + "/open")).contains("เปิดรับคำตอบแล้ว");
        send(office.schoolClerk, form, 5);
    }

    @Test
    void after_the_due_time_an_answer_is_taken_and_marked_late() {
        var wish = everyType();
        wish[11] = "2569";
        wish[9] = "1";
        wish[7] = "1";
        var past = java.util.Arrays.asList(wish).indexOf("due.month") + 1;
        wish[past] = "1";
        var form = fixture.opened(office.officer, letter, wish);
        assertThat(fixture.desk(office.schoolClerk).page(form)).contains("เลยกำหนดส่งแล้ว");
        send(office.schoolClerk, form, 5);
        assertThat(officer().page(owned + "/answers?show=late"))
                .contains("ตอบหลังกำหนด", "โรงเรียนบ้านทดสอบ")
                .doesNotContain("หนองตะแบก");
    }
}
