package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KhetTest
class OfficePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture office;
    private UnitId group;
    private UnitId school;
    private Cookie session;

    @BeforeEach
    void an_office_with_a_group_and_a_school() {
        office = OfficeFixture.in(jdbc);
        group = office.unit(UnitKind.GROUP, "กลุ่มทดลอง");
        school = office.unit(UnitKind.SCHOOL, "โรงเรียนบ้านทดลอง");
        office.unit(UnitKind.OUTSIDE, "จังหวัดทดลอง");
        var head = office.person("อรทัย", "ทดลองดี");
        office.membership(head, group, Role.GROUP_DIRECTOR, -1, null);
        office.membership(office.person("ปกรณ์", "ทดลองมี"), group, Role.OFFICER, -1, null);
        office.membership(office.person("ครูใหญ่", "ทดลองสุข"), school, Role.SCHOOL_HEAD, -1, null);
        session = session(office.account(head));
    }

    @Test
    void units_show_their_head_and_how_many_work_there() {
        assertThat(mvc.get().uri("/office/units").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("กลุ่มทดลอง")
                .contains("นางอรทัย ทดลองดี")
                .contains("จังหวัดทดลอง");
    }

    @Test
    void a_unit_shows_its_people_with_position_level_and_role() {
        assertThat(mvc.get().uri("/office/units/" + group).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("นางปกรณ์ ทดลองมี")
                .contains("นักจัดการงานทั่วไป")
                .contains("ชำนาญการ")
                .contains("เจ้าหน้าที่ผู้รับผิดชอบ")
                .doesNotContain("ครูใหญ่");
    }

    @Test
    void people_are_found_by_a_fragment_of_the_name_and_by_unit() {
        assertThat(mvc.get().uri("/office/people").cookie(session))
                .bodyText()
                .contains("นางอรทัย")
                .contains("นางปกรณ์")
                .doesNotContain("นางครูใหญ่");
        assertThat(mvc.get().uri("/office/people?name={n}", "กรณ์ ทดลอง").cookie(session))
                .bodyText()
                .contains("นางปกรณ์")
                .doesNotContain("นางอรทัย");
        assertThat(mvc.get().uri("/office/people?unit=schools").cookie(session))
                .bodyText()
                .contains("นางครูใหญ่")
                .doesNotContain("นางปกรณ์");
        assertThat(mvc.get().uri("/office/people?unit=" + group).cookie(session))
                .bodyText()
                .contains("นางปกรณ์")
                .doesNotContain("นางครูใหญ่");
    }

    @Test
    void what_is_not_there_is_not_found_and_odd_input_does_no_harm() {
        for (var id : new String[] {"x", "00000000-0000-0000-0000-000000000000", "'"}) {
            assertThat(mvc.get().uri("/office/units/{id}", id).cookie(session)).hasStatus(404);
        }
        var other = OfficeFixture.in(jdbc).unit(UnitKind.GROUP, "กลุ่มของสำนักงานอื่น");
        assertThat(mvc.get().uri("/office/units/" + other).cookie(session)).hasStatus(404);
        for (var name : new String[] {"' or 1=1 --", "%", "_", "\\", "<b>", "ก".repeat(10_000), "\0", "\uD800"}) {
            assertThat(mvc.get()
                            .uri("/office/people")
                            .param("name", name)
                            .param("unit", name)
                            .cookie(session))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<b>\"");
        }
    }

    private Cookie session(String user) {
        var result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }
}
