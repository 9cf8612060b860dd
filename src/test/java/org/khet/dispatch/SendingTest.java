package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Receivers are chosen, summed and sent to in one act; the page of the letter shows them all. */
@KhetTest
class SendingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ReceiversFixture office;
    DispatchFixture cast;

    @BeforeEach
    void an_office() {
        office = new ReceiversFixture(context, mvc);
        cast = office.office;
    }

    @Test
    void a_circular_goes_to_every_school_a_unit_a_body_outside_and_a_person_with_one_press() {
        var outside = cast.letters.office.unit(UnitKind.OUTSIDE, "จังหวัดทดสอบ");
        var path = office.letter(cast.officer, "ซักซ้อมการรายงานข้อมูล");
        var desk = office.desk(cast.officer);
        assertThat(desk.page(path)).contains("ซักซ้อมการรายงานข้อมูล", "ส่งหนังสือ", "pages/1.png", "คน OFFICER");
        assertThat(desk.page(path + "/send"))
                .contains("ทุกโรงเรียน", "โรงเรียนบ้านทดสอบ", "โรงเรียนวัดป่าสัก", "กลุ่มการเงิน", "จังหวัดทดสอบ")
                .doesNotContain("value=\"u" + cast.officer.unit() + "\"");
        String[] form = Desk.with(
                ReceiversFixture.to("u" + cast.letters.money, "u" + outside, "p" + cast.letters.moneyHead.person()),
                new String[] {"all", "schools", "names", "วัดใหญ่\nจังหวัดทดสอบ\n", "way", "POST", "schoolFor", "KNOW"},
                Desk.day("unitDue", 5));
        var sum = desk.post(path + "/send/sum", form);
        assertThat(sum).hasStatusOk();
        assertThat(Desk.body(sum))
                .contains(
                        "โรงเรียน 3 แห่ง", "หน่วยงานภายนอก 2 แห่ง", "บุคคล 1 คน", "ส่ง 7 ราย", "เพื่อทราบ", "ไปรษณีย์");
        assertThat(office.count(path, "true")).isZero();

        assertThat(desk.post(path + "/send", form)).hasRedirectedUrl(path);
        assertThat(office.count(path, "state = 'SENT'")).isEqualTo(7);
        assertThat(office.count(path, "entry_id is not null")).isEqualTo(4);
        assertThat(office.count(path, "unit_id = '" + cast.letters.money + "' and due is not null"))
                .isOne();
        assertThat(letters(path)).isOne();
        var page = desk.page(path);
        assertThat(page).contains("7 ราย", "เพิ่มผู้รับ", "วัดใหญ่", "ส่งหนังสือ", "โรงเรียน 3 แห่ง");

        assertThat(desk.post(path + "/send", form)).hasRedirectedUrl(path);
        assertThat(office.count(path, "true")).isEqualTo(7);
        assertThat(desk.page(path + "/send")).contains("ส่งแล้ว");
        var clerk = office.desk(cast.schoolClerk);
        assertThat(clerk.get("/correspondence/letters/" + office.entry(path, "โรงเรียนบ้านทดสอบ")))
                .hasStatusOk();
        assertThat(clerk.get(path)).hasStatus(404);
    }

    private int letters(String path) {
        return cast.jdbc
                .sql(
                        "select count(distinct letter_id) from correspondence.delivered where id in (select entry_id from dispatch.delivery where letter_id = :id)")
                .param("id", ReceiversFixture.id(path))
                .query(Integer.class)
                .single();
    }

    @Test
    void more_receivers_are_added_later_to_the_same_letter() {
        var path = office.letter(cast.officer, "เพิ่มภายหลัง");
        office.send(cast.officer, path, "u" + cast.school);
        assertThat(office.send(cast.officer, path, "u" + cast.school, "u" + cast.otherSchool))
                .hasRedirectedUrl(path);
        assertThat(office.count(path, "true")).isEqualTo(2);
        assertThat(letters(path)).isOne();
    }

    @Test
    void what_was_looked_for_is_shown_and_what_was_ticked_stays() {
        var path = office.letter(cast.officer, "ค้นหาผู้รับ");
        var found = office.desk(cast.officer)
                .post(path + "/send/sum", "find", "yes", "q", "ป่าสัก", "to", "u" + cast.school, "names", "วัดใหญ่");
        assertThat(Desk.body(found))
                .contains("โรงเรียนวัดป่าสัก", "โรงเรียนบ้านทดสอบ", "วัดใหญ่", "เลือกแล้ว 1 ราย")
                .doesNotContain("โรงเรียนบ้านหนองตะแบก");
    }

    @Test
    void only_an_issued_letter_with_a_file_is_sent_but_on_paper_outside_it_needs_none() {
        var bare = "/dispatch/letters/" + cast.issued(cast.officer, Series.ORDINARY, "ไม่มีไฟล์");
        var refused = office.send(cast.officer, bare, "u" + cast.school);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused)).contains("ยังไม่มีไฟล์");
        var desk = office.desk(cast.officer);
        assertThat(desk.post(bare + "/send", "names", "วัดใหญ่", "way", "EMAIL"))
                .hasStatus(422);
        assertThat(desk.post(bare + "/send", "names", "วัดใหญ่", "way", "HAND")).hasRedirectedUrl(bare);
        assertThat(desk.page(bare)).contains("นำส่งด้วยตนเอง", "วัดใหญ่");
        var cancelled = office.letter(cast.officer, "ยกเลิกแล้ว");
        cast.jdbc
                .sql("update dispatch.letter set state = 'CANCELLED', why = 'ออกซ้ำ' where id = :id")
                .param("id", ReceiversFixture.id(cancelled))
                .update();
        assertThat(Desk.body(office.send(cast.officer, cancelled, "u" + cast.school)))
                .contains("ส่งได้เฉพาะหนังสือที่ออกเลขแล้ว");
        assertThat(desk.get(cancelled + "/send")).hasRedirectedUrl(cancelled);
        assertThat(desk.page(cancelled)).contains("ออกซ้ำ").doesNotContain(cancelled + "/send");
    }

    @Test
    void what_makes_no_sense_is_told_at_its_field_and_nothing_is_lost() {
        var path = office.letter(cast.officer, "ผิด");
        var desk = office.desk(cast.officer);
        var wrong = desk.post(
                path + "/send/sum",
                Desk.with(
                        new String[] {"to", "u" + cast.school, "names", "วัดใหญ่", "way", "PIGEON", "schoolFor", "x"},
                        new String[] {"unitDue.day", "31", "unitDue.month", "2", "unitDue.year", "2570"},
                        Desk.day("personDue", -3)));
        assertThat(wrong).hasStatus(422);
        assertThat(Desk.body(wrong))
                .contains(
                        "เลือกวิธีส่งจากรายการ",
                        "เลือกว่าส่งเพื่อ",
                        "ผ่านไปแล้ว",
                        "เดือนกุมภาพันธ์",
                        "วัดใหญ่",
                        "checked");
        assertThat(Desk.body(desk.post(path + "/send/sum"))).contains("เลือกผู้รับอย่างน้อยหนึ่งราย");
        assertThat(Desk.body(desk.post(path + "/send", "to", "uxx", "all", "network:x", "all", "group:1", "q", "x")))
                .contains("เลือกผู้รับอย่างน้อยหนึ่งราย");
        assertThat(Desk.body(desk.post(path + "/send", "names", "ก".repeat(201))))
                .contains("200");
        assertThat(Desk.body(desk.post(path + "/send", "names", "ว\n".repeat(10) + many())))
                .contains("ไม่เกิน 100 แห่ง");
        assertThat(office.count(path, "true")).isZero();
    }

    private static String many() {
        return java.util.stream.IntStream.range(0, 101)
                .mapToObj(number -> "แห่งที่ " + number)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void a_school_sends_to_the_office_s_registry_to_other_schools_and_outside_and_to_no_group_of_the_office() {
        var path = office.letter(cast.schoolClerk, "ขอยืมวิทยากร");
        var desk = office.desk(cast.schoolClerk);
        assertThat(desk.page(path + "/send"))
                .contains("สารบรรณกลาง", "โรงเรียนวัดป่าสัก")
                .doesNotContain("กลุ่มการเงิน", "u" + cast.school, "คน GROUP_CLERK");
        assertThat(office.send(cast.schoolClerk, path, "u" + cast.letters.money))
                .hasStatus(422);
        assertThat(office.send(cast.schoolClerk, path, "u" + cast.letters.registry, "u" + cast.otherSchool))
                .hasRedirectedUrl(path);
        assertThat(office.desk(cast.otherClerk).get(path)).hasStatus(404);
        assertThat(office.desk(cast.letters.director).get(path)).hasStatus(404);
    }

    @Test
    void a_unit_that_is_closed_is_not_offered_and_gets_nothing() {
        var closed = cast.letters.office.unit(UnitKind.SCHOOL, "โรงเรียนที่ยุบ");
        cast.jdbc
                .sql("update office.unit set closed_on = current_date - 1 where id = :id")
                .param("id", closed.value())
                .update();
        var path = office.letter(cast.officer, "ไม่ถึงที่ปิด");
        assertThat(office.desk(cast.officer).page(path + "/send")).doesNotContain("โรงเรียนที่ยุบ");
        assertThat(office.send(cast.officer, path, "u" + closed)).hasStatus(422);
    }

    @Test
    void who_does_not_work_in_the_unit_neither_sends_nor_follows() {
        var path = office.letter(cast.officer, "ของกลุ่มแผน");
        office.send(cast.officer, path, "u" + cast.school);
        var delivery = office.delivery(path, "โรงเรียนบ้านทดสอบ");
        var clerk = office.desk(cast.letters.saraban);
        assertThat(clerk.page(path)).contains("ผู้รับ", "โรงเรียนบ้านทดสอบ").doesNotContain(path + "/send", "เตือน");
        assertThat(clerk.get(path + "/send")).hasStatus(403);
        assertThat(clerk.post(path + "/send", "to", "u" + cast.otherSchool)).hasStatus(403);
        assertThat(clerk.post(path + "/remind")).hasStatus(403);
        assertThat(clerk.post(path + "/recall", "why", "ก")).hasStatus(403);
        assertThat(clerk.get(path + "/receivers/" + delivery)).hasStatus(403);
        assertThat(clerk.post(path + "/receivers/" + delivery + "/recall", "words", "ก"))
                .hasStatus(403);
        var money = office.desk(cast.letters.moneyClerk);
        assertThat(money.get(path)).hasStatus(404);
        assertThat(money.post(path + "/remind")).hasStatus(404);
        assertThat(money.get(path + "/receivers.csv")).hasStatus(404);
    }

    @Test
    void its_files_are_served_to_who_may_see_it_and_no_other_file_is() {
        var path = office.letter(cast.officer, "มีไฟล์");
        var desk = office.desk(cast.officer);
        var file = desk.page(path).replaceFirst("(?s).*/files/([0-9a-f-]{36})/pages/1.png.*", "$1");
        assertThat(desk.get(path + "/files/" + file)).hasStatusOk();
        assertThat(desk.get(path + "/files/" + file + "/pages/1.png")).hasStatusOk();
        assertThat(desk.get(path + "/files/" + file + "/pages/9.png")).hasStatus(404);
        assertThat(desk.get(path + "/files/" + UUID.randomUUID())).hasStatus(404);
        assertThat(office.desk(cast.letters.moneyClerk).get(path + "/files/" + file))
                .hasStatus(404);
        var auditor = office.desk(cast.letters.someone(Role.AUDITOR, cast.letters.registry));
        assertThat(auditor.get(path + "/files/" + file)).hasStatusOk();
    }
}
