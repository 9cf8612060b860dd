package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Receivers are kept as groups: a unit's own, and those of the whole office, which the registry keeps. */
@KhetTest
class ReceiverGroupsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ReceiversFixture office;
    DispatchFixture cast;
    Desk desk;

    @BeforeEach
    void an_office() {
        office = new ReceiversFixture(context, mvc);
        cast = office.office;
        desk = office.desk(cast.officer);
    }

    private String[] group(String name, String... keys) {
        return Desk.with(new String[] {"name", name}, ReceiversFixture.to(keys));
    }

    private String href(Desk from, String name) {
        return from.page("/dispatch/groups")
                .replaceFirst("(?s).*href=\"(/dispatch/groups/[^\"]+)\">" + name + "<.*", "$1");
    }

    @Test
    void a_group_is_kept_changed_sent_to_as_one_and_deleted_and_each_is_in_its_history() {
        assertThat(desk.post(
                        "/dispatch/groups/new", group("โรงเรียนนำร่อง", "u" + cast.school, "u" + cast.otherSchool)))
                .hasRedirectedUrl("/dispatch/groups");
        var href = href(desk, "โรงเรียนนำร่อง");
        assertThat(desk.page(href)).contains("เพิ่มกลุ่มผู้รับ", "เลือกแล้ว 2 ราย");
        assertThat(desk.send(href, group("นำร่องรุ่นสอง", "u" + cast.school, "p" + cast.letters.moneyHead.person())))
                .hasRedirectedUrl("/dispatch/groups");
        assertThat(desk.page(href)).contains("แก้ไขกลุ่มผู้รับ", "นำร่องรุ่นสอง (2 ราย)");
        assertThat(Desk.body(desk.post(href, Desk.with(group("ก", "u" + cast.school), new String[] {"version", "1"}))))
                .contains("มีผู้อื่นแก้ไขกลุ่มนี้");
        var path = office.letter(cast.officer, "ถึงกลุ่ม");
        assertThat(desk.page(path + "/send")).contains("กลุ่ม นำร่องรุ่นสอง");
        assertThat(desk.post(path + "/send", "all", "group:" + href.substring(href.lastIndexOf('/') + 1)))
                .hasRedirectedUrl(path);
        assertThat(office.count(path, "true")).isEqualTo(2);
        assertThat(desk.page(href + "/delete")).contains("หนังสือที่ส่งไปแล้วไม่เปลี่ยน");
        assertThat(desk.post(href + "/delete")).hasRedirectedUrl("/dispatch/groups");
        assertThat(desk.get(href)).hasStatus(404);
        assertThat(desk.page(path)).contains("2 ราย");
    }

    @Test
    void what_is_wrong_is_told_and_nothing_is_lost() {
        assertThat(Desk.body(desk.post("/dispatch/groups/new", group("", "u" + cast.school))))
                .contains("กรอกชื่อกลุ่ม", "checked");
        assertThat(Desk.body(desk.post("/dispatch/groups/new", "name", "ว่าง", "to", "u1", "all", "x")))
                .contains("เลือกผู้รับอย่างน้อยหนึ่งราย", "ว่าง");
        assertThat(Desk.body(desk.post(
                        "/dispatch/groups/new",
                        Desk.with(group("หา", "u" + cast.school), new String[] {"find", "yes", "q", "ป่าสัก"}))))
                .contains("โรงเรียนวัดป่าสัก", "โรงเรียนบ้านทดสอบ")
                .doesNotContain("โรงเรียนบ้านหนองตะแบก");
        desk.post("/dispatch/groups/new", group("ซ้ำ", "u" + cast.school));
        assertThat(Desk.body(desk.post("/dispatch/groups/new", group("ซ้ำ", "u" + cast.school))))
                .contains("มีกลุ่มชื่อนี้แล้ว");
    }

    @Test
    void the_office_s_groups_are_everybody_s_to_use_and_the_registry_s_to_keep() {
        var registry = office.desk(cast.letters.saraban);
        assertThat(registry.post(
                        "/dispatch/groups/new",
                        Desk.with(
                                group("ทั้งสองโรงเรียน", "u" + cast.school, "u" + cast.otherSchool),
                                new String[] {"wide", "yes"})))
                .hasRedirectedUrl("/dispatch/groups");
        assertThat(desk.post(
                        "/dispatch/groups/new",
                        Desk.with(group("ของฉัน", "u" + cast.school), new String[] {"wide", "yes"})))
                .hasStatus(403);
        var href = href(desk, "ทั้งสองโรงเรียน");
        assertThat(desk.page(href)).doesNotContain(href + "/delete", "บันทึกกลุ่ม");
        assertThat(desk.post(href + "/delete")).hasStatus(403);
        assertThat(desk.get(href + "/delete")).hasStatus(403);
        assertThat(desk.send(href, group("ยึด", "u" + cast.school))).hasStatus(403);
        desk.post("/dispatch/groups/new", group("ของกลุ่มแผน", "u" + cast.school));
        var own = href(desk, "ของกลุ่มแผน");
        assertThat(registry.get(own)).hasStatus(404);
        assertThat(registry.post(own + "/delete")).hasStatus(404);
        assertThat(office.desk(cast.schoolClerk).page("/dispatch/groups"))
                .contains("ทั้งสองโรงเรียน")
                .doesNotContain("ของกลุ่มแผน");
    }
}
