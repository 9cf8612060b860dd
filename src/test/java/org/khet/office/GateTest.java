package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.platform.web.OpenToAll;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@KhetTest
@Import(GateTest.Endpoints.class)
class GateTest {

    private static final String INVALID = "Bearer error=\"invalid_token\"";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    private OfficeFixture office;

    @BeforeEach
    void an_office() {
        office = OfficeFixture.in(jdbc);
    }

    @Test
    void an_endpoint_that_says_nothing_lets_nobody_in() {
        var session = session(office.member(Role.REGISTRY_CLERK));
        assertThat(mvc.get().uri("/test/silent").cookie(session)).hasStatus(403);
        assertThat(mvc.get().uri("/test/silent")).hasStatus3xxRedirection();
    }

    @Test
    void a_handler_of_an_unknown_kind_lets_nobody_in() {
        var session = session(office.member(Role.REGISTRY_CLERK));
        assertThat(mvc.get().uri("/test/raw").cookie(session)).hasStatus(403).hasBodyTextEqualTo("");
        assertThat(mvc.get().uri("/test/raw")).hasStatus3xxRedirection();
    }

    @Test
    void an_endpoint_open_to_all_asks_nobody() {
        assertThat(mvc.get().uri("/test/open")).hasStatusOk().hasBodyTextEqualTo("open");
    }

    @ParameterizedTest
    @EnumSource
    void each_role_enters_where_its_permissions_say(Role role) {
        var session = session(office.member(role));
        for (var permission : new Permission[] {Permission.WORK, Permission.RECEIVE_LETTERS, Permission.SEE_AUDIT}) {
            var result = mvc.get().uri("/test/" + permission).cookie(session);
            assertThat(result).hasStatus(role.may(permission) ? 200 : 403);
        }
    }

    @Test
    void nobody_is_led_to_the_sign_in_page_and_back() {
        assertThat(mvc.get().uri("/office/people?name=a&unit=all"))
                .hasRedirectedUrl("/sign-in?to=%2Foffice%2Fpeople%3Fname%3Da%26unit%3Dall");
        assertThat(mvc.get().uri("/office/people").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void one_whose_place_ended_yesterday_is_out_at_once() {
        var person = office.person("ย้าย", "ไปแล้ว");
        var membership = office.membership(person, office.unit(UnitKind.GROUP, "กลุ่ม ก"), Role.OFFICER, -9, null);
        var session = session(office.account(person));
        assertThat(mvc.get().uri("/test/WORK").cookie(session)).hasStatusOk();
        jdbc.sql("update office.membership set until = (now() at time zone 'Asia/Bangkok')::date - 1 where id = :id")
                .param("id", membership)
                .update();
        assertThat(mvc.get().uri("/test/WORK").cookie(session)).hasStatus3xxRedirection();
    }

    @Test
    void one_whose_account_is_closed_is_out_at_once_with_the_token_too() {
        var user = office.member(Role.OFFICER);
        var session = session(user);
        var token = token(user);
        jdbc.sql("update office.account set closed_at = now() where user_name = :user")
                .param("user", user)
                .update();
        assertThat(mvc.get().uri("/test/WORK").cookie(session)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/api/test").header("Authorization", "Bearer " + token))
                .hasStatus(401);
        assertThat(tokens.issue(user)).isInstanceOf(Tokens.Issued.UnknownUser.class);
    }

    @Test
    void one_with_two_places_works_in_the_one_chosen_and_in_no_one_elses() {
        var person = office.person("สอง", "หน้าที่");
        var first = office.membership(person, office.unit(UnitKind.GROUP, "กลุ่มแรก"), Role.OFFICER, -9, 0);
        var second = office.membership(person, office.unit(UnitKind.GROUP, "กลุ่มสอง"), Role.AUDITOR, 0, null);
        var session = session(office.account(person));
        assertThat(mvc.get().uri("/test/SEE_AUDIT").cookie(session)).hasStatus(403);
        assertThat(mvc.post().uri("/office/act-as").with(csrf()).cookie(session).param("place", "" + second))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/test/SEE_AUDIT").cookie(session)).hasStatusOk();
        assertThat(mvc.get().uri("/office/units").cookie(session))
                .bodyText()
                .contains("ทำในฐานะ ตำแหน่งทดสอบ กลุ่มสอง")
                .contains("value=\"" + first + "\"");
        var strangers = office.membership(
                office.person("คน", "อื่น"), office.unit(UnitKind.GROUP, "กลุ่มอื่น"), Role.AUDITOR, 0, null);
        mvc.post()
                .uri("/office/act-as")
                .with(csrf())
                .cookie(session)
                .param("place", "" + first)
                .exchange();
        mvc.post()
                .uri("/office/act-as")
                .with(csrf())
                .cookie(session)
                .param("place", "" + strangers)
                .exchange();
        mvc.post()
                .uri("/office/act-as")
                .with(csrf())
                .cookie(session)
                .param("place", "'; --")
                .exchange();
        assertThat(mvc.get().uri("/test/SEE_AUDIT").cookie(session)).hasStatus(403);
    }

    @Test
    void the_menu_marks_where_one_is() {
        var session = session(office.member(Role.OFFICER));
        assertThat(mvc.get().uri("/office/people").cookie(session))
                .bodyText()
                .containsPattern("href=\"/office/people\" aria-current=\"page\"")
                .doesNotContainPattern("href=\"/office/units\" aria-current");
    }

    @Test
    void the_api_knows_a_person_by_the_token() {
        var user = office.member(Role.OFFICER);
        assertThat(mvc.get().uri("/api/test").header("Authorization", "Bearer " + token(user)))
                .hasStatusOk()
                .bodyText()
                .endsWith("officer");
        assertThat(mvc.get().uri("/api/test/audit").header("Authorization", "Bearer " + token(user)))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void the_api_refuses_no_token_a_wrong_token_and_a_session() {
        var session = session(office.member(Role.OFFICER));
        for (var header :
                new String[] {"", "Bearer", "Bearer khet_nothing", "Bearer x", "Basic a2hldA==", "Bearer khet_ก"}) {
            for (var path : new String[] {"/api/test", "/api/no-such-thing"}) {
                assertThat(mvc.get().uri(path).cookie(session).header("Authorization", header))
                        .hasStatus(401)
                        .hasHeader("WWW-Authenticate", header.matches("Bearer .+") ? INVALID : "Bearer")
                        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            }
        }
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var token = token(office.member(Role.OFFICER));
        var kept = jdbc.sql(
                        "select sha256(convert_to(:token, 'UTF8')) = any(array(select token_hash from office.token))")
                .param("token", token)
                .query(Boolean.class)
                .single();
        assertThat(kept).isTrue();
        assertThat(token).matches("khet_[A-Za-z0-9_-]{43}");
    }

    @Test
    void of_the_actuator_only_health_answers() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
        for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/prometheus", "/actuator/heapdump"}) {
            assertThat(mvc.get().uri(path)).hasStatus(404).hasBodyTextEqualTo("");
        }
    }

    private String token(String user) {
        return ((Tokens.Issued.Done) tokens.issue(user)).token();
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

    @TestConfiguration
    static class Endpoints {

        @Bean
        Doors doors() {
            return new Doors();
        }

        @Bean
        SimpleUrlHandlerMapping raw() {
            HttpRequestHandler handler =
                    (request, response) -> response.getWriter().write("in");
            var mapping = new SimpleUrlHandlerMapping(Map.of("/test/raw", handler), 0);
            return mapping;
        }
    }

    @RestController
    static class Doors {

        @GetMapping("/test/silent")
        String silent() {
            return "in";
        }

        @GetMapping("/test/open")
        @OpenToAll
        String open() {
            return "open";
        }

        @GetMapping("/test/WORK")
        @Allowed(Permission.WORK)
        String work() {
            return "in";
        }

        @GetMapping("/test/RECEIVE_LETTERS")
        @Allowed(Permission.RECEIVE_LETTERS)
        String receive() {
            return "in";
        }

        @GetMapping("/test/SEE_AUDIT")
        @Allowed(Permission.SEE_AUDIT)
        String audit() {
            return "in";
        }

        @GetMapping(path = "/api/test", produces = "text/plain;charset=UTF-8")
        @Allowed(Permission.WORK)
        String api(Actor actor) {
            return actor.name();
        }

        @GetMapping("/api/test/audit")
        @Allowed(Permission.SEE_AUDIT)
        String apiAudit() {
            return "in";
        }
    }
}
