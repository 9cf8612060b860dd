package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How numbers look and whose they are; numbers reserved and registers opened. */
@KhetTest
class SeriesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NumberForms forms;

    private DispatchFixture office;
    private final Map<Actor, Desk> desks = new HashMap<>();

    @BeforeEach
    void an_office() {
        office = new DispatchFixture(context);
        desks.clear();
    }

    private Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, who -> Desk.of(mvc, office.letters.userName(who)));
    }

    private MvcTestResult set(Actor actor, UnitId unit, String series, String pattern, String register, int version) {
        return desk(actor)
                .post(
                        "/dispatch/series/change",
                        "series",
                        series,
                        "unit",
                        unit.toString(),
                        "pattern",
                        pattern,
                        "register",
                        register,
                        "version",
                        "" + version);
    }

    @Test
    void a_unit_s_own_code_and_register_count_from_one_and_show_what_comes_next() {
        var saraban = office.letters.saraban;
        var plans = office.letters.plans;
        assertThat(desk(saraban).page("/dispatch/series?unit=" + plans))
                .contains("กลุ่มแผน", "ศธ 04999/{n}", "ศธ 04999/ว {n}", "ค่าปกติ", "ทะเบียนของสำนักงาน");
        assertThat(desk(saraban).page("/dispatch/series/change?series=ordinary&unit=" + plans))
                .contains("เลขถัดไป", "ศธ 04999/1");
        assertThat(set(saraban, plans, "ordinary", "ศธ ๐๔๙๙๙.๓ / {n}", "OWN", 0))
                .hasStatus(302);
        assertThat(set(saraban, plans, "circular", "ศธ 04999.3/ว{n}", "ORDINARY", 0))
                .hasStatus(302);
        assertThat(desk(saraban).page("/dispatch/series?unit=" + plans))
                .contains("ศธ 04999.3/1", "ศธ 04999.3/ว 1", "นับรวมกับหนังสือส่ง");
        var form = forms.of(saraban.office(), plans, Series.CIRCULAR);
        assertThat(form.registerUnit()).isEqualTo(plans);
        assertThat(form.registerSeries()).isEqualTo(Series.ORDINARY);
        assertThat(set(saraban, plans, "ordinary", "ศธ 04999.4/{n}", "OWN", 0)).hasStatus(422);
        assertThat(set(saraban, plans, "ordinary", "ศธ 04999.4/{n}", "OFFICE", 1))
                .hasStatus(302);
        assertThat(jdbc.sql(
                                "select string_agg(after::text, '' order by id) from platform.act where subject_id = :unit and verb = 'dispatch.numbered'")
                        .param("unit", plans.value())
                        .query(String.class)
                        .single())
                .contains("ศธ 04999.3/{n}", "ศธ 04999.4/{n}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ordinary | '' | OWN | ใส่รูปแบบของเลข",
                "ordinary | ศธ 04999.3/ | OWN | หนึ่งแห่ง",
                "ordinary | ศธ 04999.3/{n}{n} | OWN | หนึ่งแห่ง",
                "ordinary | 04999.3/{n} | OWN | อักษร 2 ตัว",
                "ordinary | ศธ04999/{n} | OWN | อักษร 2 ตัว",
                "ordinary | ศธ 04999.3/{n}/{y} | OWN | อักษร 2 ตัว",
                "ordinary | ศธ 04999.3/ว {n} | OWN | ในเลขหนังสือเวียนเท่านั้น",
                "circular | ศธ 04999.3/{n} | OWN | ต้องมี ว",
                "order | {n} | OWN | ลงท้ายด้วย",
                "order | <b>{n}/{y} | OWN | ลงท้ายด้วย",
                "ordinary | ศธ 04999.3/{n} | ORDINARY | เลือกทะเบียน",
                "ordinary | ศธ 04999.3/{n} | ELSE | เลือกทะเบียน",
                "ordinary | ศธ 04999/{n} | OWN | มิฉะนั้นเลขจะซ้ำกัน",
            })
    void what_is_wrong_with_a_form_is_said_in_words(String series, String pattern, String register, String said) {
        var answer = set(office.letters.saraban, office.letters.plans, series, pattern, register, 0);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer)).contains(said);
        assertThat(desk(office.letters.saraban).get("/dispatch/series/change?series=nothing"))
                .hasStatus(404);
    }

    @Test
    void a_school_s_clerk_and_head_set_their_own_and_nobody_another_s() {
        var school = office.school;
        assertThat(set(office.schoolClerk, school, "ordinary", "ศธ 04999.012/{n}", "OWN", 0))
                .hasStatus(302);
        assertThat(set(office.schoolHead, school, "order", "{n}/{y}", "OWN", 0)).hasStatus(302);
        assertThat(set(office.schoolHead, school, "order", "{n}/{y}", "OFFICE", 1))
                .hasStatus(422);
        assertThat(desk(office.schoolHead).page("/dispatch/series")).contains("ศธ 04999.012/1");
        for (var stranger :
                new Actor[] {office.otherClerk, office.letters.saraban, office.officer, office.letters.plansClerk}) {
            assertThat(set(stranger, school, "ordinary", "ศธ 04999.012/{n}", "OWN", 1))
                    .hasStatus(403);
        }
        assertThat(set(office.schoolClerk, office.letters.plans, "ordinary", "ศธ 04999.9/{n}", "OWN", 0))
                .hasStatus(403);
        assertThat(desk(office.letters.saraban).get("/dispatch/series?unit=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void a_number_is_reserved_for_somebody_used_by_its_letter_or_cancelled() {
        var saraban = office.letters.saraban;
        var key = UUID.randomUUID().toString();
        var form = new String[] {
            "series",
            "order",
            "keeper",
            office.letters.plans + "." + office.officer.person(),
            "reason",
            "ลงนามนอกสถานที่",
            "key",
            key
        };
        assertThat(desk(saraban).page("/dispatch/numbers")).contains("ไม่มีเลขที่จองไว้");
        assertThat(desk(saraban).post("/dispatch/numbers/reserve", form)).hasStatus(302);
        assertThat(desk(saraban).post("/dispatch/numbers/reserve", form)).hasStatus(302);
        var page = desk(saraban).page("/dispatch/numbers");
        assertThat(page).contains("1/25", "ลงนามนอกสถานที่", "ใช้เลขนี้").doesNotContain(">2/25");
        var letter = page.replaceAll("(?s).*href=\"(/dispatch/letters/[^/]+)/correct\".*", "$1");
        var fill = desk(office.officer).page(letter + "/correct");
        assertThat(fill).contains("ใช้เลขที่จองไว้");
        assertThat(desk(office.officer).post(letter + "/correct", Desk.with(Desk.day("dated", 0), new String[] {
                    "version",
                    "1",
                    "subject",
                    "แต่งตั้งกรรมการ",
                    "owner",
                    office.officer.person().toString(),
                    "speed",
                    "NORMAL"
                })))
                .hasStatus(302);
        assertThat(state(letter)).isEqualTo("ISSUED dispatch.reserved dispatch.filled");
        assertThat(desk(saraban).page("/dispatch/numbers")).contains("ไม่มีเลขที่จองไว้");
    }

    private String state(String letter) {
        return jdbc.sql("""
                select l.state || ' ' || string_agg(a.verb, ' ' order by a.id)
                from dispatch.letter l join platform.act a on a.subject_id = l.id
                where l.id = :id group by l.state""")
                .param("id", UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    @Test
    void reserving_says_what_is_missing_and_keeps_to_the_registers_kept_here() {
        var clerk = desk(office.letters.plansClerk);
        var keeper = office.letters.plans + "." + office.officer.person();
        assertThat(Desk.body(clerk.post("/dispatch/numbers/reserve", "reason", "x")))
                .contains("เลือกชุดเลข", "เลือกผู้ที่จะใช้เลข");
        assertThat(Desk.body(clerk.post("/dispatch/numbers/reserve", "series", "ordinary", "keeper", keeper)))
                .contains("เลือกชุดเลข", "ใส่เหตุผล");
        assertThat(clerk.post("/dispatch/numbers/reserve", "series", "memo", "keeper", keeper, "reason", "รอผล"))
                .hasStatus(302);
        assertThat(desk(office.officer).get("/dispatch/numbers")).hasStatus(403);
        var elsewhere = desk(office.letters.saraban)
                .post("/dispatch/numbers/reserve", "series", "memo", "keeper", keeper, "reason", "รอผล");
        assertThat(Desk.body(elsewhere)).contains("ไม่ได้อยู่ในทะเบียนที่นี่");
    }

    @Test
    void a_year_is_opened_with_another_number_while_nothing_is_in_it() {
        var saraban = desk(office.letters.saraban);
        var year = ""
                + org.khet.platform.thai.ThaiDate.year(java.time.LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE));
        assertThat(Desk.body(saraban.post("/dispatch/numbers/open", "of", "circular", "year", "2400", "first", "0")))
                .contains("เลือกปี", "เลขแรกเป็นตัวเลข", "ใส่เหตุผลที่เปิด");
        assertThat(saraban.post(
                        "/dispatch/numbers/open", "of", "circular", "year", year, "first", "๘๑๓", "why", "ต่อสมุด"))
                .hasStatus(302);
        assertThat(saraban.page("/dispatch/numbers")).contains("813", "ยังไม่มี");
        assertThat(saraban.page("/dispatch/new")).contains("ศธ 04999/ว 813");
        assertThat(saraban.post("/dispatch/numbers/open", "of", "circular", "year", year, "first", "5", "why", "ผิด"))
                .hasStatus(302);
        var keeper = office.letters.plans + "." + office.officer.person();
        saraban.post("/dispatch/numbers/reserve", "series", "circular", "keeper", keeper, "reason", "รอ");
        assertThat(saraban.page("/dispatch/numbers")).contains("ศธ 04999/ว 5");
        assertThat(Desk.body(saraban.post(
                        "/dispatch/numbers/open", "of", "circular", "year", year, "first", "9", "why", "ผิด")))
                .contains("มีรายการแล้ว");
    }

    @Test
    void the_office_says_after_how_many_days_it_is_late() {
        var saraban = desk(office.letters.saraban);
        assertThat(saraban.page("/dispatch/setting")).contains("value=\"3\"", "ไฟล์ที่ลงนามแล้วไม่เปลี่ยนอีก");
        for (var wrong : new String[] {"", "0", "91", "x", "-1"}) {
            assertThat(saraban.post("/dispatch/setting", "late", wrong)).hasStatus(422);
        }
        assertThat(saraban.post("/dispatch/setting", "late", "๕")).hasStatus(302);
        assertThat(saraban.page("/dispatch/setting")).contains("value=\"5\"");
        assertThat(desk(office.officer).get("/dispatch/setting")).hasStatus(403);
        assertThat(desk(office.letters.someone(Role.ADMINISTRATOR, office.letters.registry))
                        .page("/"))
                .contains("/dispatch/setting", "/dispatch/series");
    }

    @Test
    void the_database_takes_no_pattern_without_its_number() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                insert into dispatch.series (office_id, unit_id, series, pattern, register)
                values (:office, :unit, 'ORDER', '1/2569', 'OWN')""")
                        .param("office", office.officer.office().value())
                        .param("unit", office.officer.unit().value())
                        .update());
    }
}
