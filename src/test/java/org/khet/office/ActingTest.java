package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** รักษาราชการแทน and ปฏิบัติราชการแทน: by an order, for a time, never by oneself. */
@KhetTest
class ActingTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    Office shown;

    private OfficeFixture office;
    private UnitId executive;
    private PersonId director;
    private PersonId deputy;
    private PersonId second;
    private Desk desk;
    private String deputyUser;

    @BeforeEach
    void an_office_with_a_director_and_two_deputies() {
        office = OfficeFixture.in(jdbc);
        executive = office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        director = head("ธีรเดช", Role.DIRECTOR);
        deputy = head("สุภาวดี", Role.DEPUTY);
        second = head("มานะ", Role.DEPUTY);
        deputyUser = office.account(deputy);
        desk = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
    }

    @Test
    void the_substitute_chooses_the_capacity_and_every_act_says_so() {
        var theirs = Desk.of(mvc, deputyUser);
        assertThat(theirs.page("/office/units")).doesNotContain("รักษาราชการแทน");
        var order = appointed(deputy, "IN_PLACE", 0, 3);
        assertThat(desk.page(order)).contains("คำสั่งที่ 215/2569", "นางธีรเดช ทดสอบ", "ลงคำสั่งให้ทำการแทน");
        assertThat(desk.page("/office/acting")).contains("มีผลวันนี้", "รักษาราชการแทน ตำแหน่งทดสอบ");
        assertThat(theirs.page("/office/units")).contains("ทำในฐานะ ตำแหน่งทดสอบ", "รักษาราชการแทน ตำแหน่งทดสอบ");
        theirs.post("/office/act-as", "place", id(order));
        assertThat(theirs.page("/office/units")).contains("ทำในฐานะ รักษาราชการแทน ตำแหน่งทดสอบ");
        assertThat(jdbc.sql("""
                select person_name || ' ' || capacity from platform.act
                where person_id = :person and verb = 'person.changed-place'""")
                        .param("person", deputy.value())
                        .query(String.class)
                        .single())
                .isEqualTo("สุภาวดี ทดสอบ รักษาราชการแทน ตำแหน่งทดสอบ");
        assertThat(shown.peopleWho(office.id(), executive, Permission.SEE_ALL_LETTERS))
                .extracting(Person::id)
                .contains(deputy);
    }

    @Test
    void it_ends_by_itself_also_for_one_who_is_at_work_in_it() {
        var theirs = Desk.of(mvc, deputyUser);
        var order = appointed(deputy, "IN_PLACE", 0, 3);
        theirs.post("/office/act-as", "place", id(order));
        assertThat(theirs.page("/office/units")).contains("ทำในฐานะ รักษาราชการแทน");
        move(order, -5, -1);
        assertThat(theirs.page("/office/units"))
                .contains("ฐานะที่เลือกไว้สิ้นสุดแล้ว")
                .doesNotContain("รักษาราชการแทน");
        assertThat(theirs.page("/office/units")).doesNotContain("ฐานะที่เลือกไว้สิ้นสุดแล้ว");
        assertThat(desk.page("/office/acting?state=over")).contains("สิ้นสุดแล้ว");
    }

    @Test
    void it_has_not_begun_before_its_first_day() {
        var order = appointed(deputy, "IN_PLACE", 2, 5);
        assertThat(desk.page("/office/acting")).contains("ยังไม่ถึงวันเริ่ม");
        assertThat(Desk.of(mvc, deputyUser).page("/office/units")).doesNotContain("รักษาราชการแทน");
        assertThat(desk.send(order + "/end", Desk.with(Desk.day("day", 0), new String[] {"reason", "เปลี่ยนแผน"})))
                .hasRedirectedUrl(order);
        assertThat(desk.page("/office/acting?state=over")).contains("ยกเลิกก่อนเริ่ม");
    }

    @Test
    void an_order_is_ended_early_never_longer_and_never_backwards() {
        var order = appointed(deputy, "IN_PLACE", -3, 5);
        var path = order + "/end";
        assertThat(Desk.body(desk.send(path, Desk.with(Desk.day("day", 9), new String[] {"reason", "ต่อ"}))))
                .contains("ให้ลงคำสั่งใหม่");
        assertThat(Desk.body(desk.send(path, Desk.with(Desk.day("day", -3), new String[] {"reason", "ย้อน"}))))
                .contains("สิ้นสุดย้อนหลังไม่ได้");
        assertThat(Desk.body(desk.send(path))).contains("กรอกวันสุดท้าย", "กรอกเหตุผล");
        var version = desk.version(path);
        String[] end = Desk.with(Desk.day("day", -1), new String[] {"reason", "กลับมาแล้ว", "version", version});
        assertThat(desk.post(path, end)).hasRedirectedUrl(order);
        assertThat(Desk.body(desk.post(path, end))).contains("มีผู้อื่นแก้ไขข้อมูลนี้");
        assertThat(Desk.of(mvc, deputyUser).page("/office/units")).doesNotContain("รักษาราชการแทน");
        assertThat(desk.page("/office/people/" + deputy)).contains("กลับมาแล้ว", "รักษาราชการแทน ตำแหน่งทดสอบ");
    }

    @Test
    void nobody_appoints_themselves() {
        var person = office.person("ดูแล", "เอง");
        var group = office.unit(UnitKind.GROUP, "กลุ่มเอง");
        office.membership(person, group, Role.ADMINISTRATOR, -1, null);
        var theirs = Desk.of(mvc, office.account(person));
        var refused = theirs.post("/office/acting/new", order(director, Role.DIRECTOR, person, "IN_PLACE", 0, 3));
        assertThat(Desk.body(refused)).contains("ลงคำสั่งให้ตนเองไม่ได้");
        appointed(person, "IN_PLACE", 0, 30, Map.of("when", "AWAY"));
        var away = theirs.post(
                "/office/absences",
                Desk.with(
                        new String[] {"away", "" + director, "why", "ไปราชการ"},
                        Desk.day("from", 0),
                        Desk.day("to", 0)));
        assertThat(Desk.body(away)).contains("ท่านเป็นผู้ทำการแทนของผู้นี้");
    }

    @Test
    void overlapping_orders_are_refused_and_say_which() {
        appointed(deputy, "IN_PLACE", 0, 3);
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, second, "IN_PLACE", 3, 9)))
                .contains("ลำดับ 1 ของตำแหน่งนี้มีผู้รักษาราชการแทนแล้ว", "นางสุภาวดี ทดสอบ");
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, deputy, "ON_BEHALF", 3, 9)))
                .contains("ผู้นี้ทำการแทนตำแหน่งนี้อยู่แล้ว");
        assertThat(appoint(director, Role.DIRECTOR, second, "IN_PLACE", 4, 9)).hasStatus3xxRedirection();
    }

    @Test
    void circular_orders_are_refused() {
        appointed(deputy, "ON_BEHALF", 0, 9);
        assertThat(Desk.body(appoint(deputy, Role.DEPUTY, director, "IN_PLACE", 2, 3)))
                .contains("แทนกันวนเป็นวงไม่ได้");
        assertThat(appoint(second, Role.DEPUTY, director, "IN_PLACE", 2, 3)).hasStatus3xxRedirection();
        assertThat(Desk.body(appoint(deputy, Role.DEPUTY, second, "IN_PLACE", 2, 3)))
                .contains("แทนกันวนเป็นวงไม่ได้");
        assertThat(appoint(deputy, Role.DEPUTY, second, "IN_PLACE", 5, 9)).hasStatus3xxRedirection();
    }

    @Test
    void of_ordered_substitutes_the_first_who_is_there_acts() {
        appointed(deputy, "IN_PLACE", 0, 30, Map.of("when", "AWAY"));
        appointed(second, "IN_PLACE", 0, 30, Map.of("when", "AWAY", "rank", "๒"));
        assertThat(heads()).containsExactly(director);
        away(director);
        assertThat(heads()).containsExactlyInAnyOrder(director, deputy);
        away(deputy);
        assertThat(heads()).containsExactlyInAnyOrder(director, second);
        assertThat(desk.page("/office/acting")).contains("รอลำดับหรือรอวันที่ไม่อยู่", "มาปฏิบัติงานแล้ว");
        var id = jdbc.sql("select id from office.absence where person_id = :deputy")
                .param("deputy", deputy.value())
                .query(UUID.class)
                .single();
        assertThat(desk.post("/office/absences/" + id + "/withdraw")).hasRedirectedUrl("/office/acting");
        assertThat(heads()).containsExactlyInAnyOrder(director, deputy);
    }

    @Test
    void a_vacant_post_is_acted_in_but_nobody_delegates_it() {
        var group = office.unit(UnitKind.GROUP, "กลุ่มว่าง");
        assertThat(desk.page("/office/acting/new")).contains("ผู้อำนวยการกลุ่มว่าง · ว่าง");
        assertThat(Desk.body(desk.post("/office/acting/new", order(group, Role.GROUP_DIRECTOR, deputy, "ON_BEHALF"))))
                .contains("ตำแหน่งว่างไม่มีผู้มอบอำนาจ");
        assertThat(desk.post("/office/acting/new", order(group, Role.GROUP_DIRECTOR, deputy, "IN_PLACE")))
                .hasStatus3xxRedirection();
        var place = acting.actor(office.id(), deputy, group).orElseThrow();
        assertThat(place.capacity()).isEqualTo("รักษาราชการแทน ผู้อำนวยการกลุ่มว่าง");
        assertThat(place.may(Permission.CLOSE_LETTERS, group)).isTrue();
    }

    @Test
    void who_left_the_office_acts_no_more() {
        appointed(deputy, "IN_PLACE", 0, 30);
        assertThat(acting.actor(office.id(), deputy, executive)).isPresent();
        jdbc.sql("update office.membership set until = current_date - 2, since = current_date - 9 where person_id = :p")
                .param("p", deputy.value())
                .update();
        assertThat(acting.actor(office.id(), deputy, executive)).isEmpty();
    }

    @Test
    void bad_input_is_refused_at_the_field_and_nothing_is_kept() {
        assertThat(Desk.body(desk.get("/office/acting/new?post=x"))).contains("เลือกใหม่จากรายการ");
        assertThat(Desk.body(desk.post("/office/acting/new", "post", "'; --"))).contains("เลือกใหม่จากรายการ");
        var key = executive + ".DIRECTOR." + director;
        assertThat(Desk.body(desk.post("/office/acting/new", "post", key, "rank", "0", "kind", "x")))
                .contains(
                        "เลือกว่ารักษาราชการแทน",
                        "เลือกผู้ทำการแทน",
                        "กรอกเลขที่คำสั่ง",
                        "กรอกวันที่ของคำสั่ง",
                        "กรอกวันแรก",
                        "กรอกวันสุดท้าย");
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, deputy, "IN_PLACE", -9, -1)))
                .contains("ช่วงเวลานี้ผ่านไปแล้ว");
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, deputy, "IN_PLACE", 3, 1)))
                .contains("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, director, "IN_PLACE", 0, 1)))
                .contains("เลือกผู้ทำการแทนจากรายการ");
        var stranger = OfficeFixture.in(jdbc).person("คน", "อื่น");
        assertThat(Desk.body(appoint(director, Role.DIRECTOR, stranger, "IN_PLACE", 0, 1)))
                .contains("เลือกผู้ทำการแทนจากรายการ");
        assertThat(Desk.body(desk.post("/office/absences", "away", "x")))
                .contains("เลือกบุคคลจากรายการ", "กรอกเหตุที่ไม่อยู่");
        assertThat(desk.get("/office/acting/" + UUID.randomUUID())).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from office.acting where office_id = :o")
                        .param("o", office.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private PersonId head(String name, Role role) {
        var person = office.person(name, "ทดสอบ");
        office.membership(person, executive, role, -9, null);
        return person;
    }

    private List<PersonId> heads() {
        return jdbc.sql("""
                select person_id as value from office.current_place
                where office_id = :office and role = 'DIRECTOR' order by person_id""")
                .param("office", office.id().value())
                .query(PersonId.class)
                .list();
    }

    private void away(PersonId person) {
        assertThat(desk.post(
                        "/office/absences",
                        Desk.with(
                                new String[] {"away", "" + person, "why", "ไปราชการ"},
                                Desk.day("from", 0),
                                Desk.day("to", 1))))
                .hasRedirectedUrl("/office/acting");
    }

    private String appointed(PersonId person, String kind, int since, int until) {
        return appointed(person, kind, since, until, Map.of());
    }

    private String appointed(PersonId person, String kind, int since, int until, Map<String, String> more) {
        var pairs = order(director, Role.DIRECTOR, person, kind, since, until);
        for (var one : more.entrySet()) {
            pairs = Desk.with(pairs, new String[] {one.getKey(), one.getValue()});
        }
        var result = desk.post("/office/acting/new", pairs);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), Desk.body(result));
    }

    private MvcTestResult appoint(PersonId holder, Role role, PersonId person, String kind, int since, int until) {
        return desk.post("/office/acting/new", order(holder, role, person, kind, since, until));
    }

    private String[] order(PersonId holder, Role role, PersonId person, String kind, int since, int until) {
        return order(executive + "." + role + "." + holder, person, kind, since, until);
    }

    private static String[] order(UnitId vacant, Role role, PersonId person, String kind) {
        return order(vacant + "." + role + ".", person, kind, 0, 3);
    }

    private static String[] order(String post, PersonId person, String kind, int since, int until) {
        return Desk.with(
                new String[] {
                    "post",
                    post,
                    "kind",
                    kind,
                    "person",
                    "" + person,
                    "orderNumber",
                    "๒๑๕/๒๕๖๙",
                    "matters",
                    "งานสารบรรณ"
                },
                Desk.day("orderDate", -10),
                Desk.day("since", since),
                Desk.day("until", until));
    }

    private void move(String order, int since, int until) {
        jdbc.sql("""
                update office.acting set since = (now() at time zone 'Asia/Bangkok')::date + :since,
                    until = (now() at time zone 'Asia/Bangkok')::date + :until where id = :id""")
                .param("since", since)
                .param("until", until)
                .param("id", UUID.fromString(id(order)))
                .update();
    }

    private static String id(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
