package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each receiver is followed: opened, entered, returned, answered; recalled, reminded, sent again, dealt with. */
@KhetTest
class FollowingTest {

    private static final String SCHOOL = "โรงเรียนบ้านทดสอบ";
    private static final String OTHER = "โรงเรียนบ้านหนองตะแบก";
    private static final String THIRD = "โรงเรียนวัดป่าสัก";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ReceiversFixture office;
    DispatchFixture cast;
    String path;
    Desk desk;

    @BeforeEach
    void a_letter_to_three_schools_and_a_body_outside() {
        office = new ReceiversFixture(context, mvc);
        cast = office.office;
        path = office.letter(cast.officer, "ขอให้รายงาน");
        desk = office.desk(cast.officer);
        desk.post(
                path + "/send",
                Desk.with(
                        ReceiversFixture.to("u" + cast.school, "u" + cast.otherSchool, "u" + cast.thirdSchool),
                        new String[] {"names", "วัดใหญ่"}));
    }

    private String verb(String name, String verb) {
        return path + "/receivers/" + office.delivery(path, name) + "/" + verb;
    }

    @Test
    void the_page_counts_who_stands_where_and_shows_those_that_stand_so() {
        office.becomes(path, SCHOOL, "opened_at = now()");
        office.entered(path, OTHER);
        var letter = cast.issued(cast.otherClerk, Series.ORDINARY, "รายงานตามที่ขอ");
        cast.jdbc
                .sql("""
                update dispatch.letter set answers = :entry, answered =
                    (select letter_id from correspondence.entry where id = :entry) where id = :id""")
                .param("entry", office.entry(path, OTHER))
                .param("id", letter.value())
                .update();
        office.entered(path, THIRD);
        var page = desk.page(path);
        assertThat(page).contains("เปิดดูแล้ว", "ตอบแล้ว", "ลงรับแล้ว", "เลขรับ 12/2569", "ไปรษณีย์", "4 ราย");
        assertThat(desk.page(path + "?state=REPLIED")).contains(OTHER).doesNotContain(THIRD);
        assertThat(desk.page(path + "?state=NONE&page=99")).contains(OTHER, THIRD);
        assertThat(desk.page(path + "?state=RECALLED")).contains("ไม่มีผู้รับในสถานะนี้");
        var clerk = office.desk(cast.letters.plansClerk);
        assertThat(Desk.body(clerk.get(path + "/receivers.csv"))).contains(OTHER, "12/2569", "ตอบแล้ว");
        assertThat(clerk.get(path + "/receivers.xlsx?state=REPLIED")).hasStatusOk();
    }

    @Test
    void it_is_recalled_from_those_who_have_not_entered_it_and_who_has_keeps_it() {
        office.entered(path, OTHER);
        assertThat(desk.page(path + "/recall")).contains("ผู้รับ 2 ราย", "ผู้รับ 1 ราย");
        assertThat(desk.post(path + "/recall", "why", " ")).hasStatus(422);
        assertThat(desk.post(path + "/recall", "why", "พิมพ์วันที่ผิด")).hasRedirectedUrl(path);
        assertThat(office.state(path, SCHOOL)).isEqualTo("RECALLED");
        assertThat(office.state(path, OTHER)).isEqualTo("REGISTERED");
        assertThat(office.state(path, "วัดใหญ่")).isEqualTo("SENT");
        assertThat(desk.page(path)).contains("พิมพ์วันที่ผิด", "เรียกคืนแล้ว", "เรียกคืนหนังสือ");
        desk.post(path + "/recall", "why", "อีกครั้ง");
        assertThat(desk.page(path)).doesNotContain("อีกครั้ง");
        assertThat(office.send(cast.officer, path, "u" + cast.school)).hasRedirectedUrl(path);
        assertThat(office.state(path, SCHOOL)).isEqualTo("SENT");
    }

    @Test
    void it_is_recalled_from_one_unless_that_one_was_quicker() {
        assertThat(desk.post(verb(SCHOOL, "recall"), "words", "")).hasStatus(422);
        assertThat(desk.post(verb(SCHOOL, "recall"), "words", "ส่งผิดที่")).hasRedirectedUrl(path);
        assertThat(office.state(path, SCHOOL)).isEqualTo("RECALLED");
        office.entered(path, OTHER);
        var late = desk.post(verb(OTHER, "recall"), "words", "ส่งผิดที่");
        assertThat(late).hasStatus(422);
        assertThat(Desk.body(late)).contains("ผู้รับลงรับหรือส่งคืนแล้ว");
    }

    @Test
    void what_came_back_is_sent_again_or_dealt_with_once() {
        returned(SCHOOL);
        returned(OTHER);
        assertThat(desk.page(path)).contains("ส่งผิดโรงเรียน");
        assertThat(desk.page("/")).contains("ถูกส่งคืน 2 รายการ");
        assertThat(desk.page("/dispatch/late?what=returned")).contains(SCHOOL, OTHER, "ส่งผิดโรงเรียน");
        var first = office.delivery(path, SCHOOL);
        var again = verb(SCHOOL, "resend");
        assertThat(desk.page(path + "/receivers/" + first)).contains("ส่งใหม่", "ปิดรายการคืน");
        assertThat(desk.post(again)).hasRedirectedUrl(path);
        assertThat(office.state(path, SCHOOL)).isEqualTo("SENT");
        assertThat(office.one("select instead_of from dispatch.delivery where id = :id", office.delivery(path, SCHOOL)))
                .isEqualTo(first);
        assertThat(desk.post(again)).hasStatus(422);
        assertThat(desk.post(verb(OTHER, "settle"), "words", "")).hasStatus(422);
        assertThat(desk.post(verb(OTHER, "settle"), "words", "ไม่เกี่ยวข้องจริง"))
                .hasRedirectedUrl(path);
        assertThat(office.state(path, OTHER)).isEqualTo("SETTLED");
        assertThat(desk.page("/dispatch/late?what=returned")).doesNotContain(SCHOOL, OTHER);
    }

    private void returned(String name) {
        office.becomes(path, name, "state = 'RETURNED_TO_SENDER', note = 'ส่งผิดโรงเรียน'");
    }

    @Test
    void the_receipt_of_one_outside_is_written_in_and_what_they_send_back() {
        var receipt = verb("วัดใหญ่", "receipt");
        assertThat(desk.post(receipt, Desk.with(new String[] {"words", ""}, Desk.day("day", 0))))
                .hasStatus(422);
        assertThat(Desk.body(desk.post(receipt, Desk.with(new String[] {"words", "รับที่ 9"}, Desk.day("day", 2)))))
                .contains("ไม่เกินวันนี้");
        assertThat(Desk.body(desk.post(receipt, "words", "รับที่ 9"))).contains("กรอกวันที่รับ");
        assertThat(desk.post(receipt, Desk.with(new String[] {"words", "รับที่ 9 พระใบฎีกา"}, Desk.day("day", 0))))
                .hasRedirectedUrl(path);
        assertThat(desk.page(path)).contains("รับที่ 9 พระใบฎีกา", "มีผู้รับแล้ว", "บันทึกหลักฐานการรับ");
        assertThat(desk.post(verb(SCHOOL, "receipt"), Desk.with(new String[] {"words", "x"}, Desk.day("day", 0))))
                .hasStatus(422);
        desk.post(path + "/send", "names", "วัดเล็ก");
        assertThat(desk.post(verb("วัดเล็ก", "returned"), "words", "ไม่มีผู้รับ"))
                .hasRedirectedUrl(path);
        assertThat(office.state(path, "วัดเล็ก")).isEqualTo("RETURNED");
        assertThat(desk.page("/dispatch/late?what=returned")).contains("วัดเล็ก", "ไม่มีผู้รับ");
        assertThat(desk.post(verb("วัดเล็ก", "resend"))).hasRedirectedUrl(path);
        assertThat(office.state(path, "วัดเล็ก")).isEqualTo("SENT");
        assertThat(desk.post(verb("วัดเล็ก", "fly"))).hasStatus(404);
        assertThat(desk.get(path + "/receivers/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void who_has_not_entered_it_in_time_is_listed_reminded_once_a_day_and_sees_it() {
        office.entered(path, THIRD);
        assertThat(desk.page("/dispatch/late")).doesNotContain(SCHOOL);
        cast.jdbc
                .sql("update dispatch.delivery set sent_at = now() - interval '12 days' where letter_id = :id")
                .param("id", ReceiversFixture.id(path))
                .update();
        assertThat(desk.page("/dispatch/late"))
                .contains(SCHOOL, OTHER, "ขอให้รายงาน", "2 รายการ")
                .doesNotContain(THIRD);
        assertThat(desk.page("/dispatch/late?q=%E0%B8%95%E0%B8%B0%E0%B9%81%E0%B8%9A%E0%B8%81"))
                .contains(OTHER)
                .doesNotContain(SCHOOL);
        assertThat(desk.page("/dispatch/late?letter=" + UUID.randomUUID())).contains("ไม่มีหนังสือที่ค้าง");
        assertThat(desk.page("/")).contains("ยังไม่มีผู้ลงรับเกินกำหนด 2 รายการ");
        assertThat(office.desk(cast.schoolClerk).page("/")).doesNotContain("ผู้ส่งเตือน");
        var one = ReceiversFixture.id(path) + "." + office.delivery(path, SCHOOL);
        assertThat(desk.post("/dispatch/late/remind", "one", one)).hasRedirectedUrl("/dispatch/late");
        assertThat(office.desk(cast.schoolClerk).page("/")).contains("ผู้ส่งเตือน: ยังไม่ลงรับ 1 เรื่อง");
        assertThat(office.desk(cast.otherClerk).page("/")).doesNotContain("ผู้ส่งเตือน");
        desk.post("/dispatch/late/remind", "one", one);
        assertThat(office.count(path, "reminders = 1")).isOne();
        desk.post("/dispatch/late/remind", "all", "" + ReceiversFixture.id(path));
        assertThat(office.count(path, "reminders = 1")).isEqualTo(2);
        desk.post(path + "/remind");
        desk.post(path + "/remind", "delivery", "x");
        assertThat(desk.post(verb(SCHOOL, "remind"))).hasStatus(422);
        assertThat(office.count(path, "reminders > 1")).isZero();
        assertThat(desk.post("/dispatch/late/remind", "one", "x.y")).hasRedirectedUrl("/dispatch/late");
        assertThat(desk.page(path)).contains("เตือนผู้รับ", "เตือน 1 ครั้ง");
        var clerk = office.desk(cast.letters.plansClerk);
        assertThat(Desk.body(clerk.get("/dispatch/late/export.csv"))).contains(SCHOOL, "ขอให้รายงาน");
        assertThat(clerk.get("/dispatch/late/export.xlsx")).hasStatusOk();
        assertThat(office.desk(cast.letters.moneyClerk).page("/dispatch/late")).doesNotContain(SCHOOL);
        assertThat(office.desk(cast.schoolClerk).page("/dispatch/late")).doesNotContain("ขอให้รายงาน");
    }

    @Test
    void late_is_counted_in_working_days_as_the_office_chose() {
        cast.jdbc
                .sql("insert into dispatch.setting (office_id, late_after) values (:office, 1)")
                .param("office", cast.officer.office().value())
                .update();
        cast.jdbc
                .sql("update dispatch.delivery set sent_at = now() - interval '5 days' where letter_id = :id")
                .param("id", ReceiversFixture.id(path))
                .update();
        assertThat(desk.page("/dispatch/late")).contains(SCHOOL, "เกิน 1 วันทำการ");
    }

    @Test
    void a_person_opens_what_was_sent_to_them_acknowledges_it_and_nobody_else_sees_it_there() {
        var person = cast.letters.moneyHead;
        office.send(cast.officer, path, "p" + person.person());
        var theirs = office.desk(person);
        assertThat(theirs.page("/")).contains("หนังสือถึงฉันรอรับทราบ 1 เรื่อง");
        assertThat(theirs.page("/dispatch/mine?state=new&q=%E0%B8%A3%E0%B8%B2%E0%B8%A2"))
                .contains("ขอให้รายงาน", "ยังไม่เปิด");
        assertThat(theirs.get(path)).hasStatus(404);
        var name = cast.jdbc
                .sql("select name from dispatch.delivery where person_id = :id")
                .param("id", person.person().value())
                .query(String.class)
                .single();
        assertThat(office.state(path, name)).isEqualTo("SENT");
        var mine = "/dispatch/mine/" + office.delivery(path, name);
        var page = theirs.page(mine);
        assertThat(page).contains("ขอให้รายงาน", "pages/1.png", "รับทราบ");
        assertThat(office.state(path, name)).isEqualTo("OPENED");
        desk.post(path + "/remind", "delivery", "" + office.delivery(path, name));
        assertThat(theirs.page("/")).contains("ผู้ส่งเตือน 1 เรื่อง");
        var file = page.replaceFirst("(?s).*/files/([0-9a-f-]{36})/pages/1.png.*", "$1");
        assertThat(theirs.get(mine + "/files/" + file)).hasStatusOk();
        assertThat(theirs.get(mine + "/files/" + file + "/pages/1.png")).hasStatusOk();
        assertThat(theirs.get(mine + "/files/" + UUID.randomUUID())).hasStatus(404);
        for (var stranger : new Desk[] {desk, office.desk(cast.letters.moneyClerk)}) {
            assertThat(stranger.get(mine)).hasStatus(404);
            assertThat(stranger.get(mine + "/files/" + file)).hasStatus(404);
            assertThat(stranger.post(mine + "/acknowledge")).hasStatus(404);
        }
        assertThat(theirs.post(mine + "/acknowledge")).hasRedirectedUrl("/dispatch/mine");
        assertThat(theirs.post(mine + "/acknowledge")).hasRedirectedUrl("/dispatch/mine");
        assertThat(desk.page(path)).contains("รับทราบแล้ว");
        assertThat(theirs.page("/")).doesNotContain("หนังสือถึงฉันรอรับทราบ");
        assertThat(theirs.page("/dispatch/mine?state=new")).contains("ยังไม่มีหนังสือถึงคุณ");
        assertThat(desk.post(verb(name, "recall"), "words", "ก")).hasStatus(422);
    }

    @Test
    void what_was_recalled_from_a_person_is_gone_for_them() {
        var person = cast.letters.moneyHead;
        office.send(cast.officer, path, "p" + person.person());
        var mine = "/dispatch/mine/"
                + cast.jdbc
                        .sql("select id from dispatch.delivery where person_id = :id")
                        .param("id", person.person().value())
                        .query(UUID.class)
                        .single();
        desk.post(path + "/recall", "why", "ส่งผิด");
        assertThat(office.desk(person).get(mine)).hasStatus(404);
        assertThat(office.desk(person).post(mine + "/acknowledge")).hasStatus(404);
    }
}
