package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KhetTest
class StoredOfficeTest {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture fixture;

    @BeforeEach
    void an_office() {
        fixture = OfficeFixture.in(jdbc);
    }

    @Test
    void shows_its_names() {
        assertThat(office.profile(fixture.id()))
                .isEqualTo(new OfficeProfile(fixture.id(), "สำนักงานทดสอบ", "สพป.ทดสอบ", "ศธ 04999", null));
    }

    @Test
    void lists_units_of_the_kinds_asked_for_in_the_offices_order() {
        var registry = fixture.unit(UnitKind.REGISTRY, "สารบรรณกลาง");
        var group = fixture.unit(UnitKind.GROUP, "กลุ่ม ก");
        var school = fixture.unit(UnitKind.SCHOOL, "โรงเรียน ก");
        assertThat(office.units(fixture.id())).extracting(Unit::id).containsExactly(registry, group, school);
        assertThat(office.units(fixture.id(), UnitKind.SCHOOL, UnitKind.REGISTRY))
                .extracting(Unit::id)
                .containsExactly(registry, school);
        assertThat(office.unit(fixture.id(), group)).map(Unit::name).hasValue("กลุ่ม ก");
        assertThat(office.unit(fixture.id(), new UnitId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void another_offices_units_and_people_are_not_seen() {
        var unit = fixture.unit(UnitKind.GROUP, "กลุ่ม ก");
        var person = fixture.person("ก", "ข");
        fixture.membership(person, unit, Role.OFFICER, -1, null);
        var other = OfficeFixture.in(jdbc).id();
        assertThat(office.unit(other, unit)).isEmpty();
        assertThat(office.person(other, person)).isEmpty();
        assertThat(office.people(other, unit)).isEmpty();
        assertThat(office.units(other)).isEmpty();
    }

    @Test
    void the_head_stands_before_the_others_and_the_others_by_thai_name() {
        var unit = fixture.unit(UnitKind.GROUP, "กลุ่ม ก");
        fixture.membership(fixture.person("ไพลิน", "ค"), unit, Role.OFFICER, -1, null);
        fixture.membership(fixture.person("กมล", "ก"), unit, Role.GROUP_CLERK, -1, null);
        fixture.membership(fixture.person("อารี", "ข"), unit, Role.GROUP_DIRECTOR, -1, null);
        fixture.membership(fixture.person("เกศ", "ง"), unit, Role.OFFICER, -1, null);
        assertThat(office.people(fixture.id(), unit))
                .extracting(Person::name)
                .containsExactly("อารี ข", "กมล ก", "เกศ ง", "ไพลิน ค");
        assertThat(office.peopleWho(fixture.id(), unit, Permission.CLOSE_LETTERS))
                .extracting(Person::titled)
                .containsExactly("นางอารี ข");
        assertThat(office.peopleWho(fixture.id(), unit, Permission.ROUTE_LETTERS))
                .isEmpty();
    }

    @Test
    void a_place_counts_from_its_first_day_to_its_last() {
        var unit = fixture.unit(UnitKind.GROUP, "กลุ่ม ก");
        fixture.membership(fixture.person("เริ่ม", "วันนี้"), unit, Role.OFFICER, 0, null);
        fixture.membership(fixture.person("สิ้นสุด", "วันนี้"), unit, Role.OFFICER, -5, 0);
        fixture.membership(fixture.person("เริ่ม", "พรุ่งนี้"), unit, Role.OFFICER, 1, null);
        fixture.membership(fixture.person("สิ้นสุด", "เมื่อวาน"), unit, Role.OFFICER, -5, -1);
        assertThat(office.people(fixture.id(), unit))
                .extracting(Person::name)
                .containsExactly("เริ่ม วันนี้", "สิ้นสุด วันนี้");
    }

    @Test
    void a_person_has_position_and_level() {
        var person = fixture.person("กมล", "ก");
        assertThat(office.person(fixture.id(), person))
                .hasValue(new Person(person, "นาง", "กมล ก", "นักจัดการงานทั่วไปชำนาญการ"));
    }
}
