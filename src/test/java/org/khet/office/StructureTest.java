package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** หน่วย, เครือข่าย, ตำแหน่ง and บทบาท, as the administrator keeps them. */
@KhetTest
class StructureTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Office shown;

    private OfficeFixture office;
    private UnitId network;
    private Desk desk;

    @BeforeEach
    void an_office_with_a_network() {
        office = OfficeFixture.in(jdbc);
        network = office.unit(UnitKind.NETWORK, "เครือข่ายเมือง");
        desk = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
    }

    @Test
    void a_school_is_founded_renamed_and_moved_and_its_past_stays() {
        var href = school("โรงเรียนบ้านเดิม", "1065010001");
        var other = office.unit(UnitKind.NETWORK, "เครือข่ายดอนแก้ว");
        assertThat(desk.send(href + "/change", "name", "โรงเรียนบ้านใหม่", "code", "๑๐๖๕๐๑๐๐๐๑", "network", "" + other))
                .hasRedirectedUrl(href);
        assertThat(desk.page(href))
                .contains(
                        "โรงเรียนบ้านใหม่",
                        "ชื่อ: จาก โรงเรียนบ้านเดิม เป็น โรงเรียนบ้านใหม่",
                        "เครือข่าย: จาก เครือข่ายเมือง เป็น เครือข่ายดอนแก้ว",
                        "1065010001");
        assertThat(desk.page("/office/units/" + other)).contains("โรงเรียนบ้านใหม่");
    }

    @Test
    void a_name_or_code_that_is_taken_is_refused_at_the_field() {
        school("โรงเรียนบ้านเดิม", "1065010001");
        String[] again = {"kind", "SCHOOL", "name", "โรงเรียนบ้านเดิม"};
        assertThat(Desk.body(desk.post("/office/units/new", again)))
                .contains("มีหน่วยงานชื่อ โรงเรียนบ้านเดิม อยู่แล้ว");
        assertThat(Desk.body(
                        desk.post("/office/units/new", "kind", "SCHOOL", "name", "โรงเรียนอื่น", "code", "1065010001")))
                .contains("มีหน่วยงานรหัส 1065010001 อยู่แล้ว");
        for (var kind : List.of("", "EXECUTIVE", "REGISTRY", "x")) {
            assertThat(Desk.body(desk.post("/office/units/new", "kind", kind, "name", "ก")))
                    .contains("เลือกประเภทหน่วยงาน");
        }
        assertThat(Desk.body(
                        desk.post("/office/units/new", "kind", "SCHOOL", "name", "", "code", "=1+1", "network", "x")))
                .contains("กรอกชื่อหน่วยงาน", "รหัสใช้ได้เฉพาะ", "เลือกเครือข่ายจากรายการ");
    }

    @Test
    void a_unit_closes_when_nobody_is_left_keeps_its_name_and_opens_again() {
        var href = school("โรงเรียนบ้านเดิม", "");
        var school = UnitId.of(href.substring(href.lastIndexOf('/') + 1));
        var person = office.person("ครู", "คนสุดท้าย");
        office.membership(person, school, Role.OFFICER, -1, null);
        assertThat(Desk.body(desk.send(href + "/close", "reason", "ยุบรวม"))).contains("ยังมีบุคลากร 1 คน");
        jdbc.sql("update office.membership set until = since where person_id = :person")
                .param("person", person.value())
                .update();
        assertThat(Desk.body(desk.send("/office/units/" + network + "/close", "reason", "ยุบ")))
                .contains("ยังมีโรงเรียน 1 แห่ง");
        assertThat(desk.send(href + "/close", "reason", "ยุบรวม")).hasRedirectedUrl(href);
        assertThat(shown.units(office.id(), UnitKind.SCHOOL)).isEmpty();
        assertThat(shown.unitsEver(office.id(), UnitKind.SCHOOL)).hasSize(1);
        assertThat(desk.page(href)).contains("ปิดตั้งแต่", "ยุบรวม");
        assertThat(desk.page("/office/units/list?state=closed")).contains("โรงเรียนบ้านเดิม");
        var heir = school("โรงเรียนบ้านเดิม", "");
        assertThat(Desk.body(desk.send(href + "/reopen"))).contains("มีหน่วยงานชื่อ");
        assertThat(desk.send(heir + "/change", "name", "โรงเรียนทายาท")).hasStatus3xxRedirection();
        assertThat(desk.send(href + "/reopen")).hasRedirectedUrl(href);
        assertThat(shown.units(office.id(), UnitKind.SCHOOL)).hasSize(2);
    }

    @Test
    void the_registry_cannot_be_closed_and_a_stale_form_changes_nothing() {
        var registry = office.unit(UnitKind.REGISTRY, "สารบรรณกลาง");
        assertThat(Desk.body(desk.send("/office/units/" + registry + "/close", "reason", "ลอง")))
                .contains("สำนักงานต้องมีหน่วยนี้");
        var stale = desk.post("/office/units/" + registry + "/change", "version", "7", "name", "อื่น");
        assertThat(stale).hasStatus(422);
        assertThat(Desk.body(stale)).contains("มีผู้อื่นแก้ไขข้อมูลนี้");
        var others = OfficeFixture.in(jdbc).unit(UnitKind.GROUP, "กลุ่มอื่น");
        assertThat(desk.get("/office/units/" + others + "/change")).hasStatus(404);
        assertThat(desk.post("/office/units/" + others + "/close", "version", "1", "reason", "ก"))
                .hasStatus(404);
    }

    @Test
    void a_school_has_a_size_and_a_level_of_the_office_s_own_and_is_found_by_them() {
        var href = school("โรงเรียนวัดป่าสัก", "");
        school("โรงเรียนบ้านไกล", "");
        assertThat(desk.page(href + "/change")).contains("ขนาดใหญ่พิเศษ", "ขยายโอกาส");
        assertThat(desk.send(href + "/change", "name", "โรงเรียนวัดป่าสัก", "size", "ขนาดกลาง", "level", "ขยายโอกาส"))
                .hasRedirectedUrl(href);
        assertThat(desk.page(href)).contains("ขนาด: ขนาดกลาง", "ระดับ: ขยายโอกาส");
        var size = java.net.URLEncoder.encode("ขนาดกลาง", java.nio.charset.StandardCharsets.UTF_8);
        assertThat(desk.page("/office/units/list?size=" + size))
                .contains("โรงเรียนวัดป่าสัก", "1 หน่วยงาน")
                .doesNotContain("โรงเรียนบ้านไกล");
        assertThat(desk.page("/office/units/list?level=x%00")).contains("โรงเรียนบ้านไกล");
        assertThat(Desk.body(desk.send(href + "/change", "name", "ก", "size", "ใหญ่มาก", "level", "ปริญญา")))
                .contains("เลือกขนาดจากรายการ", "เลือกระดับจากรายการ");
        assertThat(shown.schools(office.id()))
                .extracting(Office.School::size, Office.School::level)
                .contains(org.assertj.core.groups.Tuple.tuple("ขนาดกลาง", "ขยายโอกาส"));
        assertThat(desk.send("/office/units/" + network + "/change", "name", "เครือข่ายเดิม", "size", "ขนาดกลาง"))
                .hasStatus3xxRedirection();
    }

    @Test
    void units_are_found_by_name_code_kind_and_network_and_are_a_file() {
        school("โรงเรียนวัดป่าสัก", "1065010007");
        office.unit(UnitKind.OUTSIDE, "จังหวัดทดลอง");
        assertThat(desk.page("/office/units/list?name=%E0%B8%9B%E0%B9%88%E0%B8%B2"))
                .contains("โรงเรียนวัดป่าสัก")
                .doesNotContain("จังหวัดทดลอง");
        assertThat(desk.page("/office/units/list?name=1065010007")).contains("โรงเรียนวัดป่าสัก");
        assertThat(desk.page("/office/units/list?kind=OUTSIDE"))
                .contains("จังหวัดทดลอง")
                .doesNotContain("โรงเรียนวัดป่าสัก");
        assertThat(desk.page("/office/units/list?network=" + network)).contains("1 หน่วยงาน");
        for (int number = 0; number < 60; number++) {
            office.unit(UnitKind.OUTSIDE, "หน่วยงานที่ " + number);
        }
        var page = desk.page("/office/units/list?kind=OUTSIDE");
        assertThat(page).contains("61 หน่วยงาน", "rel=\"next\"");
        var next = page.replaceFirst("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1");
        assertThat(desk.page(next)).contains("หน้านี้ 11 รายการ", "rel=\"prev\"");
        assertThat(Desk.body(desk.get("/office/units/export.csv"))).contains("โรงเรียน,1065010007,โรงเรียนวัดป่าสัก");
        assertThat(desk.get("/office/units/export.xlsx")).hasStatusOk();
    }

    @Test
    void positions_are_added_and_no_longer_offered() {
        assertThat(desk.post("/office/positions", "name", "นักทรัพยากรบุคคล")).hasRedirectedUrl("/office/positions");
        assertThat(Desk.body(desk.post("/office/positions", "name", "นักทรัพยากรบุคคล")))
                .contains("อยู่แล้ว");
        assertThat(Desk.body(desk.post("/office/positions", "name", " "))).contains("กรอกชื่อตำแหน่ง");
        assertThat(desk.page("/office/people/new")).contains("นักทรัพยากรบุคคล");
        var id = jdbc.sql("select id from office.position where office_id = :office")
                .param("office", office.id().value())
                .query(java.util.UUID.class)
                .single();
        assertThat(desk.post("/office/positions/" + id, "offered", "false")).hasStatus3xxRedirection();
        assertThat(desk.page("/office/people/new")).doesNotContain("นักทรัพยากรบุคคล");
        assertThat(desk.page("/office/positions")).contains("เลิกใช้แล้ว");
        assertThat(desk.post("/office/positions/" + id, "offered", "true")).hasStatus3xxRedirection();
        assertThat(desk.page("/office/people/new")).contains("นักทรัพยากรบุคคล");
    }

    @Test
    void roles_show_what_each_may_do() {
        assertThat(desk.page("/office/roles")).contains("ลงทะเบียนรับของหน่วยตน", "ผู้ดูแลระบบ", "1 คน", "ทำไม่ได้");
    }

    private String school(String name, String code) {
        var added =
                desk.post("/office/units/new", "kind", "SCHOOL", "name", name, "code", code, "network", "" + network);
        return Objects.requireNonNull(added.getResponse().getRedirectedUrl());
    }
}
