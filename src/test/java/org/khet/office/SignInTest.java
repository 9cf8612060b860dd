package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KhetTest
class SignInTest {

    private static final String WRONG = "ชื่อผู้ใช้หรือรหัสผ่านไม่ตรงกับที่ลงไว้";
    private static final String LOCKED = "พักการเข้าสู่ระบบไว้ก่อน";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture office;

    @BeforeEach
    void an_office() {
        office = OfficeFixture.in(jdbc);
    }

    @Test
    void the_right_password_opens_the_page_that_was_asked_for() {
        var user = office.member(Role.REGISTRY_CLERK);
        var result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", "  " + user.toUpperCase(Locale.ROOT) + " ")
                .param("password", OfficeFixture.PASSWORD)
                .param("to", "/office/units?a=1")
                .exchange();
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/office/units?a=1");
        assertThat(mvc.get().uri("/office/units").cookie(sessionOf(result))).hasStatusOk();
    }

    @Test
    void a_way_back_that_leads_out_of_the_house_is_not_taken() {
        var user = office.member(Role.REGISTRY_CLERK);
        for (var to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb"}) {
            var result = mvc.post()
                    .uri("/sign-in")
                    .with(csrf())
                    .param("user", user)
                    .param("password", OfficeFixture.PASSWORD)
                    .param("to", to)
                    .exchange();
            assertThat(result).hasRedirectedUrl("/");
        }
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        var user = office.member(Role.OFFICER);
        var wrong = attempt(user, "ผิด", "10.1.0.1");
        var unknown = attempt("nobody-" + UUID.randomUUID(), "ผิด", "10.1.0.1");
        assertThat(wrong).hasStatus(422).bodyText().contains(WRONG);
        assertThat(unknown).hasStatus(422).bodyText().contains(WRONG);
    }

    @Test
    void the_name_typed_is_kept_and_the_password_is_not() {
        var result = attempt("somebody\"><b>", "ความลับ", "10.1.0.2");
        assertThat(result).bodyText().contains("value=\"somebody&#34;>&lt;b>\"").doesNotContain("ความลับ");
    }

    @Test
    void empty_boxes_are_named() {
        var result = attempt(" ", "", "10.1.0.3");
        assertThat(result).hasStatus(422).bodyText().contains("ใส่ชื่อผู้ใช้").contains("ใส่รหัสผ่าน");
    }

    @Test
    void five_wrong_passwords_lock_the_name_even_for_the_right_one() {
        var user = office.member(Role.OFFICER);
        IntStream.range(0, 4)
                .forEach(i -> assertThat(attempt(user, "ผิด", "10.2.0." + i))
                        .bodyText()
                        .contains(WRONG));
        assertThat(attempt(user, "ผิด", "10.2.0.9")).bodyText().contains(LOCKED);
        assertThat(attempt(user, OfficeFixture.PASSWORD, "10.2.0.8"))
                .hasStatus(422)
                .bodyText()
                .contains(LOCKED);
    }

    @Test
    void a_name_nobody_has_is_locked_just_the_same() {
        var name = "nobody-" + UUID.randomUUID();
        IntStream.range(0, 4).forEach(i -> attempt(name, "ผิด", "10.3.0." + i));
        assertThat(attempt(name, "ผิด", "10.3.0.9")).bodyText().contains(LOCKED);
    }

    @Test
    void each_failure_after_a_lock_has_ended_locks_twice_as_long() {
        var user = office.member(Role.OFFICER);
        IntStream.range(0, 5).forEach(i -> attempt(user, "ผิด", "10.4.0." + i));
        assertThat(minutesLocked(user)).isEqualTo(15);
        for (int minutes : new int[] {30, 60, 120, 120}) {
            endLock(user);
            attempt(user, "ผิด", "10.4.1.1");
            assertThat(minutesLocked(user)).isEqualTo(minutes);
        }
        endLock(user);
        assertThat(attempt(user, OfficeFixture.PASSWORD, "10.4.1.2")).hasStatus3xxRedirection();
        assertThat(attempt(user, "ผิด", "10.4.1.3")).bodyText().contains(WRONG);
    }

    @Test
    void an_address_that_tries_many_names_is_locked_and_others_are_not() {
        var user = office.member(Role.OFFICER);
        IntStream.range(0, 30).forEach(i -> attempt("guess-" + i + UUID.randomUUID(), "ผิด", "10.5.0.1"));
        assertThat(attempt(user, OfficeFixture.PASSWORD, "10.5.0.1")).bodyText().contains(LOCKED);
        assertThat(attempt(user, OfficeFixture.PASSWORD, "10.5.0.2")).hasStatus3xxRedirection();
    }

    @Test
    void a_session_planted_before_is_not_the_one_that_is_signed_in() {
        var user = office.member(Role.OFFICER);
        var first = sessionOf(attempt(user, OfficeFixture.PASSWORD, "10.6.0.1"));
        var result = mvc.post()
                .uri("/sign-in")
                .cookie(first)
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        assertThat(sessionOf(result).getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/office/units").cookie(first)).hasStatus3xxRedirection();
    }

    @Test
    void a_session_id_that_somebody_made_up_is_never_taken_on() {
        var made = new Cookie("khet", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
        var result = mvc.post()
                .uri("/sign-in")
                .cookie(made)
                .with(csrf())
                .param("user", office.member(Role.OFFICER))
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        assertThat(sessionOf(result).getValue()).isNotEqualTo(made.getValue());
        assertThat(mvc.get().uri("/office/units").cookie(made)).hasStatus3xxRedirection();
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        var user = office.member(Role.OFFICER);
        var header = attempt(user, OfficeFixture.PASSWORD, "10.6.0.2").getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("khet="))
                .findFirst()
                .orElseThrow();
        assertThat(header).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
        var https = mvc.post()
                .uri("/sign-in")
                .secure(true)
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        assertThat(https.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("khet=") && cookie.contains("Secure"));
    }

    @Test
    void one_without_a_place_today_is_told_so() {
        var person = office.person("ไม่มี", "หน้าที่");
        office.membership(person, office.unit(UnitKind.GROUP, "กลุ่มเก่า"), Role.OFFICER, -30, -1);
        assertThat(attempt(office.account(person), OfficeFixture.PASSWORD, "10.7.0.1"))
                .hasStatus(422)
                .bodyText()
                .contains("ยังไม่มีหน้าที่");
    }

    @Test
    void signing_out_ends_the_session() {
        var user = office.member(Role.OFFICER);
        var session = sessionOf(attempt(user, OfficeFixture.PASSWORD, "10.8.0.1"));
        assertThat(mvc.post().uri("/sign-out").cookie(session).with(csrf())).hasRedirectedUrl("/sign-in?left");
        assertThat(mvc.get().uri("/office/units").cookie(session)).hasRedirectedUrl("/sign-in?to=%2Foffice%2Funits");
    }

    @Test
    void coming_failing_and_leaving_are_written_down() {
        var user = office.member(Role.OFFICER);
        attempt(user, "ผิด", "10.9.0.1");
        var session = sessionOf(attempt(user, OfficeFixture.PASSWORD, "10.9.0.2"));
        mvc.post().uri("/sign-out").cookie(session).with(csrf()).exchange();
        IntStream.range(0, 5).forEach(i -> attempt(user, "ผิด", "10.9.0.3"));
        assertThat(verbs(user))
                .containsExactly(
                        "person.refused",
                        "person.signed-in",
                        "person.signed-out",
                        "person.refused",
                        "person.refused",
                        "person.refused",
                        "person.refused",
                        "person.locked-out");
    }

    private MvcTestResult attempt(String user, String password, String address) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("user", user)
                .param("password", password)
                .exchange();
    }

    private static Cookie sessionOf(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private int minutesLocked(String user) {
        return jdbc.sql("""
                select round(extract(epoch from locked_until - now()) / 60) from platform.failure where key = 'name ' || :user""").param("user", user).query(Integer.class).single();
    }

    private void endLock(String user) {
        jdbc.sql("update platform.failure set locked_until = now() - interval '1 second' where key = 'name ' || :user")
                .param("user", user)
                .update();
    }

    private java.util.List<String> verbs(String user) {
        return jdbc.sql("""
                select verb from platform.act join office.account a using (office_id, person_id)
                where a.user_name = :user order by act.id""").param("user", user).query(String.class).list();
    }
}
