package org.khet.office.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@KhetTest(properties = {"khet.empty=false", "khet.sample=untouched"}) // others change the sample office they share
class SampleOfficeTest {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Seeding seeding;

    @Test
    void has_the_units_of_the_2560_notice_and_120_schools_in_12_networks() {
        assertThat(office.units(SampleOffice.ID, UnitKind.GROUP))
                .extracting(Unit::name)
                .containsExactly(
                        "กลุ่มอำนวยการ",
                        "กลุ่มนโยบายและแผน",
                        "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร",
                        "กลุ่มบริหารงานการเงินและสินทรัพย์",
                        "กลุ่มบริหารงานบุคคล",
                        "กลุ่มพัฒนาครูและบุคลากรทางการศึกษา",
                        "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
                        "กลุ่มส่งเสริมการจัดการศึกษา",
                        "กลุ่มกฎหมายและคดี",
                        "หน่วยตรวจสอบภายใน");
        assertThat(office.units(SampleOffice.ID, UnitKind.NETWORK)).hasSize(12);
        assertThat(office.units(SampleOffice.ID, UnitKind.SCHOOL))
                .hasSize(120)
                .allMatch(school -> school.parent() != null);
        assertThat(office.units(SampleOffice.ID, UnitKind.OUTSIDE)).hasSizeBetween(20, 30);
        assertThat(office.units(SampleOffice.ID, UnitKind.EXECUTIVE, UnitKind.REGISTRY))
                .hasSize(2);
    }

    @Test
    void every_group_and_school_can_receive_assign_act_and_close() {
        for (var unit : office.units(SampleOffice.ID, UnitKind.GROUP, UnitKind.SCHOOL)) {
            for (var permission : List.of(
                    Permission.RECEIVE_LETTERS,
                    Permission.ASSIGN_LETTERS,
                    Permission.ACT_ON_LETTERS,
                    Permission.CLOSE_LETTERS)) {
                assertThat(office.peopleWho(SampleOffice.ID, unit.id(), permission))
                        .as(unit.name() + permission)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void about_ninety_people_work_in_the_office_and_everyone_has_an_account() {
        var inside = jdbc.sql("""
                select count(distinct m.person_id) from office.current_membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                where u.kind in ('EXECUTIVE', 'REGISTRY', 'GROUP')""").query(Integer.class).single();
        assertThat(inside).isBetween(85, 95);
        assertThat(count("office.account")).isEqualTo(count("office.person"));
        var hash = jdbc.sql("select distinct password_hash from office.account")
                .query(String.class)
                .single();
        assertThat(passwords.matches(SampleOffice.PASSWORD, hash)).isTrue();
    }

    @Test
    void every_role_is_somebodys_and_every_sign_in_shown_exists() {
        assertThat(jdbc.sql("select count(distinct role) from office.current_membership")
                        .query(Integer.class)
                        .single())
                .isEqualTo(org.khet.office.Role.values().length);
        assertThat(jdbc.sql("select user_name from office.account order by user_name")
                        .query(String.class)
                        .list())
                .containsAll(SampleSignIns.SHOWN);
    }

    @Test
    void a_second_start_puts_nothing() {
        int before = count("office.person");
        seeding.start();
        assertThat(count("office.person")).isEqualTo(before);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
