package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the administrator does about others' signing in. */
@KhetTest
class SignInRulesTest {

    private static final String RULES = "/office/sign-in-rules";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture office;
    private Cookie admin;
    private String officer;

    @BeforeEach
    void an_office() {
        office = OfficeFixture.in(jdbc);
        admin = signIn(office.member(Role.ADMINISTRATOR));
        officer = office.member(Role.OFFICER);
    }

    @Test
    void what_the_office_asks_is_kept_shown_and_written_down() {
        assertThat(get(admin, RULES)).hasStatusOk().bodyText().contains("value=\"10\"");
        assertThat(change("๑๔", "REQUIRED", "ADMINISTRATOR", "REGISTRY_CLERK")).hasRedirectedUrl(RULES);
        assertThat(change("12", "REQUIRED", "ADMINISTRATOR")).hasRedirectedUrl(RULES);
        assertThat(get(admin, RULES)).bodyText().contains("value=\"12\"");
        assertThat(after()).contains("\"12\"", "REQUIRED", "ADMINISTRATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "7, OPTIONAL, '', 8",
        "65, OPTIONAL, '', 64",
        "สิบ, OPTIONAL, '', 8",
        "'', OPTIONAL, '', 8",
        "10, SOMETIMES, '', เลือกว่าจะใช้",
        "10, REQUIRED, '', อย่างน้อย 1",
        "10, REQUIRED, KING, เลือกบทบาทจากรายการ"
    })
    void what_cannot_be_is_said_at_the_field(String shortest, String mode, String role, String message) {
        var result = role.isEmpty() ? change(shortest, mode) : change(shortest, mode, role);
        assertThat(result).hasStatus(422);
        assertThat(words(result)).contains(message);
        assertThat(jdbc.sql("select count(*) from office.sign_in_rules where office_id = :office")
                        .param("office", office.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_else_reads_or_changes_it() {
        var session = signIn(officer);
        var id = person(officer);
        for (var path : List.of(RULES, people(id) + "/sessions", people(id) + "/second-factor")) {
            assertThat(get(session, path)).hasStatus(403);
            assertThat(post(session, path)).hasStatus(path.endsWith("sessions") ? 405 : 403);
        }
        assertThat(post(session, people(id) + "/sessions/end")).hasStatus(403);
        assertThat(get(session, "/office/units")).hasStatusOk();
    }

    @Test
    void the_administrator_ends_one_session_of_a_person_or_all() {
        var desk = signIn(officer);
        var phone = signIn(officer);
        var path = people(person(officer)) + "/sessions";
        var page = get(admin, path);
        assertThat(page).hasStatusOk();
        var handle = Pattern.compile(path + "/([0-9a-f]{64})/end").matcher(body(page));
        assertThat(handle.find()).isTrue();
        assertThat(post(admin, handle.group())).hasRedirectedUrl(path);
        assertThat(List.of(isIn(desk), isIn(phone))).containsExactlyInAnyOrder(true, false);
        assertThat(post(admin, path + "/end")).hasRedirectedUrl(path);
        assertThat(List.of(isIn(desk), isIn(phone))).containsOnly(false);
        assertThat(isIn(admin)).isTrue();
        assertThat(words(get(admin, path))).contains("ไม่ได้เข้าสู่ระบบอยู่");
    }

    @Test
    void ending_all_of_ones_own_keeps_this_one() {
        var path = people(person(userOf(admin))) + "/sessions";
        post(admin, path + "/end");
        assertThat(isIn(admin)).isTrue();
    }

    @Test
    void who_lost_the_phone_is_freed_of_the_second_factor() {
        var id = person(officer);
        assertThat(words(get(admin, people(id) + "/second-factor"))).contains("ไม่ได้ใช้");
        jdbc.sql("""
                insert into office.second_factor (office_id, person_id, sealed, confirmed_at)
                values (:office, :person, '\\x00', now())""").param("office", office.id().value()).param("person", id).update();
        assertThat(get(signIn(officer), "/office/units")).hasRedirectedUrl("/sign-in/code");
        assertThat(get(admin, people(id) + "/second-factor")).hasStatusOk();
        assertThat(post(admin, people(id) + "/second-factor")).hasStatus3xxRedirection();
        assertThat(get(signIn(officer), "/office/units")).hasStatusOk();
        assertThat(post(admin, people(id) + "/second-factor")).hasStatus3xxRedirection();
    }

    @Test
    void people_of_another_office_are_not_there() {
        var other = OfficeFixture.in(jdbc);
        var id = person(other.member(Role.OFFICER));
        assertThat(get(admin, people(id) + "/sessions")).hasStatus(404);
        assertThat(post(admin, people(id) + "/sessions/end")).hasStatus(404);
        assertThat(post(admin, people(id) + "/second-factor")).hasStatus(404);
    }

    private boolean isIn(Cookie session) {
        return get(session, "/office/units").getResponse().getStatus() == 200;
    }

    private static String people(UUID id) {
        return "/office/people/" + id;
    }

    private MvcTestResult change(String shortest, String mode, String... roles) {
        return mvc.post()
                .uri(RULES)
                .with(csrf())
                .cookie(admin)
                .param("shortest", shortest)
                .param("mode", mode)
                .param("roles", roles)
                .exchange();
    }

    private MvcTestResult get(Cookie session, String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String path) {
        return mvc.post().uri(path).with(csrf()).cookie(session).exchange();
    }

    private static String words(MvcTestResult result) {
        return body(result).replaceAll("<[^>]+>", "");
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cookie signIn(String user) {
        var result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private String userOf(Cookie session) {
        var name = Pattern.compile("<dd>(user\\d+)</dd>|>(user\\d+)<").matcher(body(get(session, "/office/account")));
        assertThat(name.find()).isTrue();
        return name.group(1) == null ? name.group(2) : name.group(1);
    }

    private UUID person(String user) {
        return jdbc.sql("select person_id from office.account where user_name = :user")
                .param("user", user)
                .query(UUID.class)
                .single();
    }

    private String after() {
        return jdbc.sql("""
                select after::text from platform.act
                where office_id = :office and verb = 'office.sign-in-rules-changed' order by id desc limit 1""")
                .param("office", office.id().value())
                .query(String.class)
                .single();
    }
}
