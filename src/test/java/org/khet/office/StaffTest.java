package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** บุคลากร: people, their accounts and places, as the administrator keeps them. */
@KhetTest
class StaffTest {

    private static final Pattern PASSWORD = Pattern.compile("<output>([a-z0-9-]+)</output>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture office;
    private UnitId group;
    private PersonId administrator;
    private Desk desk;

    @BeforeEach
    void an_office_with_an_administrator() {
        office = OfficeFixture.in(jdbc);
        group = office.unit(UnitKind.GROUP, "กลุ่มทดลอง");
        administrator = office.person("ยุทธนา", "ดูแลดี");
        office.membership(administrator, group, Role.ADMINISTRATOR, -1, null);
        desk = Desk.of(mvc, office.account(administrator));
    }

    @Test
    void a_person_is_added_changed_and_remembered_in_the_history() {
        var added = desk.post(
                "/office/people/new",
                "title",
                "นางสาว",
                "firstName",
                "กมล",
                "lastName",
                "ใจงาม",
                "position",
                "นักวิชาการศึกษา",
                "level",
                "ชำนาญการ",
                "phone",
                "๐ ๕๕๐๐");
        var href = Objects.requireNonNull(added.getResponse().getRedirectedUrl());
        assertThat(desk.page(href)).contains("นางสาวกมล ใจงาม", "0 5500", "ยังไม่มีบัญชี");
        assertThat(desk.send(
                        href + "/change",
                        "title",
                        "นาง",
                        "firstName",
                        "กมล",
                        "lastName",
                        "ใจดี",
                        "position",
                        "นักวิชาการศึกษา"))
                .hasRedirectedUrl(href);
        assertThat(desk.page(href)).contains("นางกมล ใจดี", "นามสกุล: จาก ใจงาม เป็น ใจดี", "ยุทธนา ดูแลดี");
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_the_field_and_what_was_typed_stays() {
        var refused = desk.post(
                "/office/people/new",
                "title",
                "นาย",
                "firstName",
                "ก".repeat(101),
                "lastName",
                " ",
                "position",
                "\u202Eครู");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused))
                .contains("กรอกนามสกุล", "ยาวเกินไป กรอกได้ไม่เกิน 100", "มีอักขระที่มองไม่เห็น", "value=\"นาย\"");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_namesake_is_entered_only_when_meant() {
        office.person("กมล", "ใจงาม");
        String[] kamon = {"title", "นาง", "firstName", "กมล", "lastName", "ใจงาม", "position", "ครู"};
        assertThat(Desk.body(desk.post("/office/people/new", kamon))).contains("เป็นคนละคนกับที่มีอยู่แล้ว");
        assertThat(desk.post("/office/people/new", Desk.with(kamon, new String[] {"namesake", "true"})))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_form_that_lay_open_while_another_changed_it_is_refused() {
        var href = "/office/people/" + office.person("กมล", "ใจงาม");
        String[] typed = {"title", "นาง", "firstName", "กมลา", "lastName", "ใจงาม", "position", "ครู", "version", "1"};
        assertThat(desk.post(href + "/change", typed)).hasStatus3xxRedirection();
        var second = desk.post(href + "/change", typed);
        assertThat(second).hasStatus(422);
        assertThat(Desk.body(second)).contains("มีผู้อื่นแก้ไขข้อมูลนี้");
    }

    @Test
    void an_account_is_opened_with_a_first_password_that_is_seen_once_and_must_be_changed() {
        var person = office.person("กมล", "ใจงาม");
        office.membership(person, group, Role.OFFICER, 0, null);
        var href = "/office/people/" + person;
        var opened = desk.send(
                href + "/account", "userName", "Kamon." + person.value().hashCode());
        assertThat(opened).hasStatusOk();
        var password = password(Desk.body(opened));
        assertThat(password).matches("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
        assertThat(desk.page(href)).doesNotContain(password).contains("ยังไม่ได้เปลี่ยนรหัสผ่านแรก");
        var user = jdbc.sql("select user_name from office.account where person_id = :p and must_change")
                .param("p", person.value())
                .query(String.class)
                .single();
        assertThat(user).startsWith("kamon.");
        Desk.of(mvc, user, password);
        assertThat(acts(person)).contains("account.opened");
    }

    @Test
    void odd_and_taken_user_names_are_refused_at_the_field() {
        var taken = office.member(Role.OFFICER);
        var href = "/office/people/" + office.person("กมล", "ใจงาม") + "/account";
        for (var odd : List.of("", "ก", "a", "a b", ".a", "x".repeat(51), "<b>x</b>", "a'--")) {
            assertThat(desk.send(href, "userName", odd)).hasStatus(422);
        }
        assertThat(Desk.body(desk.send(href, "userName", taken))).contains("มีผู้ใช้ชื่อ " + taken + " อยู่แล้ว");
    }

    @Test
    void a_user_name_is_changed() {
        var person = office.person("กมล", "ใจงาม");
        office.account(person);
        var href = "/office/people/" + person;
        var name = "new." + Integer.toHexString(person.value().hashCode());
        assertThat(desk.send(href + "/account", "userName", name)).hasRedirectedUrl(href);
        assertThat(desk.page(href)).contains(name, "เปลี่ยนชื่อผู้ใช้");
    }

    @Test
    void a_new_first_password_voids_the_old_one_and_ends_what_is_open() {
        var person = office.person("กมล", "ใจงาม");
        office.membership(person, group, Role.OFFICER, 0, null);
        var user = office.account(person);
        var theirs = Desk.of(mvc, user);
        assertThat(theirs.get("/office/units")).hasStatusOk();
        var issued = desk.send("/office/people/" + person + "/password");
        assertThat(theirs.get("/office/units")).hasStatus3xxRedirection();
        Desk.of(mvc, user, password(Desk.body(issued)));
    }

    @Test
    void an_account_is_locked_at_once_and_unlocked() {
        var person = office.person("กมล", "ใจงาม");
        office.membership(person, group, Role.OFFICER, 0, null);
        var user = office.account(person);
        var theirs = Desk.of(mvc, user);
        var href = "/office/people/" + person;
        assertThat(Desk.body(desk.send(href + "/lock", "reason", " "))).contains("กรอกเหตุผล");
        assertThat(desk.send(href + "/lock", "reason", "ย้ายไป สพป. อื่น")).hasRedirectedUrl(href);
        assertThat(theirs.get("/office/units")).hasStatus3xxRedirection();
        assertThat(desk.page(href)).contains("ระงับตั้งแต่", "ย้ายไป สพป. อื่น");
        assertThat(desk.send(href + "/unlock")).hasRedirectedUrl(href);
        assertThat(Desk.of(mvc, user).get("/office/units")).hasStatusOk();
    }

    @Test
    void a_place_begins_and_ends_by_the_day_and_stays_in_the_history() {
        var person = office.person("กมล", "ใจงาม");
        var user = office.account(person);
        var href = "/office/people/" + person;
        String[] officer = {"unit", "" + group, "role", "OFFICER", "position", "นักวิชาการ"};
        assertThat(desk.send(href + "/places/new", Desk.with(officer, Desk.day("since", 0))))
                .hasRedirectedUrl(href);
        var theirs = Desk.of(mvc, user);
        assertThat(theirs.get("/office/units")).hasStatusOk();
        var place = place(person);
        assertThat(Desk.body(desk.send(href + "/places/new", Desk.with(officer, Desk.day("since", 3)))))
                .contains("มีบทบาทนี้ในหน่วยนี้อยู่แล้ว");
        assertThat(desk.send(
                        href + "/places/" + place + "/change",
                        Desk.with(new String[] {"position", "นักวิชาการอาวุโส"}, Desk.day("since", -3))))
                .hasRedirectedUrl(href);
        assertThat(Desk.body(desk.send(href + "/places/" + place + "/end", Desk.day("day", -9))))
                .contains("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        assertThat(desk.send(href + "/places/" + place + "/end", Desk.day("day", -1)))
                .hasRedirectedUrl(href);
        assertThat(theirs.get("/office/units")).hasStatus3xxRedirection();
        assertThat(desk.page(href)).contains("นักวิชาการอาวุโส", "สิ้นสุดแล้ว", "กำหนดวันสิ้นสุดหน้าที่");
        assertThat(desk.get(href + "/places/" + place + "/end")).hasStatusOk();
        assertThat(Desk.body(desk.send(href + "/places/" + place + "/end", Desk.day("day", 0))))
                .contains("สิ้นสุดไปแล้ว");
    }

    @Test
    void a_role_stands_only_in_units_that_have_it() {
        var href = "/office/people/" + office.person("กมล", "ใจงาม") + "/places/new";
        var refused = desk.send(
                href,
                Desk.with(
                        new String[] {"unit", "" + group, "role", "DIRECTOR", "position", "ผู้อำนวยการ"},
                        Desk.day("since", 0)));
        assertThat(Desk.body(refused)).contains("ไม่มีในกลุ่มทดลอง");
        var nothing = Desk.body(desk.send(href, "unit", "x", "role", "KING", "position", ""));
        assertThat(nothing).contains("เลือกหน่วย", "เลือกบทบาท", "กรอกตำแหน่งหน้าที่", "กรอกวันที่เริ่ม");
        var backwards = desk.send(
                href,
                Desk.with(
                        new String[] {"unit", "" + group, "role", "OFFICER", "position", "ครู"},
                        Desk.day("since", 0),
                        Desk.day("until", -1)));
        assertThat(Desk.body(backwards)).contains("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
    }

    @Test
    void administrators_give_no_rights_to_themselves() {
        var refused = desk.send(
                "/office/people/" + administrator + "/places/new",
                Desk.with(
                        new String[] {"unit", "" + group, "role", "GROUP_DIRECTOR", "position", "ผู้อำนวยการกลุ่ม"},
                        Desk.day("since", 0)));
        assertThat(Desk.body(refused)).contains("เพิ่มหน้าที่ให้ตนเองไม่ได้");
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() {
        var href = "/office/people/" + administrator;
        var place = href + "/places/" + place(administrator);
        assertThat(Desk.body(desk.send(place + "/end", Desk.day("day", 0)))).contains("อย่างน้อย 1 คน");
        assertThat(Desk.body(desk.send(
                        place + "/change",
                        Desk.with(
                                new String[] {"position", "ผู้ดูแลระบบ"},
                                Desk.day("since", 0),
                                Desk.day("until", 30)))))
                .contains("อย่างน้อย 1 คน");
        assertThat(Desk.body(desk.send(href + "/lock", "reason", "ลอง"))).contains("ระงับบัญชีของตนเองไม่ได้");
        var second = office.person("สำรอง", "ดูแลแทน");
        office.membership(second, group, Role.ADMINISTRATOR, -1, null);
        assertThat(Desk.body(desk.send(place + "/end", Desk.day("day", 0)))).contains("อย่างน้อย 1 คน");
        office.account(second);
        assertThat(desk.send(place + "/end", Desk.day("day", 0))).hasRedirectedUrl(href);
        assertThat(Desk.body(desk.send("/office/people/" + second + "/lock", "reason", "ลอง")))
                .contains("อย่างน้อย 1 คน");
    }

    @Test
    void two_administrators_who_take_each_other_away_at_once_leave_one() throws Exception {
        var second = office.person("สำรอง", "ดูแลแทน");
        office.membership(second, group, Role.ADMINISTRATOR, -1, null);
        var other = Desk.of(mvc, office.account(second));
        var mine = "/office/people/" + administrator + "/places/" + place(administrator) + "/end";
        var theirs = "/office/people/" + second + "/places/" + place(second) + "/end";
        String[] first = Desk.with(Desk.day("day", 0), new String[] {"version", desk.version(mine)});
        String[] next = Desk.with(Desk.day("day", 0), new String[] {"version", desk.version(theirs)});
        var one = Thread.ofVirtual().start(() -> desk.post(theirs, next));
        var two = Thread.ofVirtual().start(() -> other.post(mine, first));
        one.join();
        two.join();
        var left = jdbc.sql("""
                select count(*) from office.membership
                where office_id = :office and role = 'ADMINISTRATOR' and until is null""")
                .param("office", office.id().value())
                .query(Integer.class)
                .single();
        assertThat(left).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_else_manages_people(Role role) {
        var person = office.person("กมล", "ใจงาม");
        var theirs = Desk.of(mvc, office.member(role));
        var href = "/office/people/" + person;
        for (var path : List.of(
                href,
                "/office/people/new",
                href + "/change",
                href + "/account",
                href + "/password",
                href + "/lock",
                href + "/unlock",
                href + "/places/new",
                "/office/people/export.csv",
                "/office/people/export.xlsx",
                "/office/positions",
                "/office/roles",
                "/office/units/new",
                "/office/units/" + group + "/change",
                "/office/units/" + group + "/close",
                "/office/acting",
                "/office/acting/new")) {
            assertThat(theirs.get(path)).as(path).hasStatus(403);
        }
        for (var path : List.of(
                "/office/people/new",
                href + "/change",
                href + "/account",
                href + "/password",
                href + "/lock",
                href + "/unlock",
                href + "/places/new",
                "/office/positions",
                "/office/units/new",
                "/office/units/" + group + "/close",
                "/office/acting/new",
                "/office/absences")) {
            assertThat(theirs.post(path, "version", "1")).as(path).hasStatus(403);
        }
        assertThat(theirs.page("/office/people")).doesNotContain(href);
    }

    @Test
    void people_of_another_office_are_not_found() {
        var others = OfficeFixture.in(jdbc).person("คน", "อื่น");
        for (var verb : List.of("", "/change", "/account", "/lock", "/password", "/places/new")) {
            assertThat(desk.get("/office/people/" + others + verb)).as(verb).hasStatus(404);
        }
        assertThat(desk.post("/office/people/" + others + "/lock", "version", "1", "reason", "ลอง"))
                .hasStatus(404);
    }

    @Test
    void the_list_is_paged_by_name_both_ways() {
        IntStream.range(0, 120)
                .forEach(number -> office.membership(
                        office.person("ก" + (char) ('ก' + number % 40) + number, "ทดลอง"),
                        group,
                        Role.OFFICER,
                        -1,
                        null));
        var first = desk.page("/office/people");
        assertThat(first).contains("121 คน", "หน้านี้ 50 รายการ");
        var second = desk.page(next(first));
        var third = desk.page(next(second));
        assertThat(third).contains("หน้านี้ 21 รายการ").doesNotContain("rel=\"next\"");
        assertThat(names(first)).hasSize(50).doesNotContainAnyElementsOf(names(second));
        assertThat(names(desk.page(back(third)))).isEqualTo(names(second));
        assertThat(desk.page("/office/people?after=x&before=y&state=zzz&unit=q"))
                .contains("121 คน");
    }

    @Test
    void those_without_a_place_are_found_and_the_list_is_a_file() {
        office.person("ว่าง", "งาน");
        assertThat(desk.page("/office/people")).doesNotContain("ว่าง งาน");
        assertThat(desk.page("/office/people?state=none")).contains("ว่าง งาน");
        var csv = Desk.body(desk.get("/office/people/export.csv?state=all"));
        assertThat(csv).startsWith("\uFEFFคำนำหน้า,ชื่อ").contains("ว่าง,งาน", "ยุทธนา,ดูแลดี", "ผู้ดูแลระบบ");
        var xlsx = desk.get("/office/people/export.xlsx?unit=" + group);
        assertThat(xlsx).hasStatusOk();
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private static List<String> names(String page) {
        return Pattern.compile("href=\"(/office/people/[0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String next(String page) {
        return link(page, "next");
    }

    private static String back(String page) {
        return link(page, "prev");
    }

    private static String link(String page, String rel) {
        var found = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(page);
        assertThat(found.find()).as(rel).isTrue();
        return found.group(1);
    }

    private static String password(String page) {
        var found = PASSWORD.matcher(page);
        assertThat(found.find()).as("a first password").isTrue();
        return found.group(1);
    }

    private Object place(PersonId person) {
        return jdbc.sql("select id from office.membership where person_id = :person")
                .param("person", person.value())
                .query(java.util.UUID.class)
                .single();
    }

    private int people() {
        return jdbc.sql("select count(*) from office.person where office_id = :office")
                .param("office", office.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> acts(PersonId person) {
        return jdbc.sql("select verb from platform.act where subject_id = :person order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
