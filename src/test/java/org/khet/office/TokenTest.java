package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KhetTest
class TokenTest {

    private static final String LETTERS = "/api/v1/letters/received";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private OfficeFixture office;
    private String user;
    private Cookie session;

    @BeforeEach
    void a_group_clerk() {
        office = OfficeFixture.in(jdbc);
        user = office.member(Role.GROUP_CLERK);
        session = signIn(user);
    }

    @Test
    void a_token_made_on_the_page_is_shown_once_and_used_for_what_it_says() {
        var token = make("โปรแกรมสแกน", List.of("letters.read"), "30");
        assertThat(get(token)).hasStatusOk();
        assertThat(list())
                .bodyText()
                .contains("โปรแกรมสแกน")
                .containsPattern("<div>ดู")
                .doesNotContainPattern("<div>ลงทะเบียน")
                .contains("127.0.0.1")
                .doesNotContain(token);
        assertThat(days("โปรแกรมสแกน")).isEqualTo(30);
    }

    @Test
    void what_a_token_lacks_is_named() {
        var reader = issue(Set.of(Scope.LETTERS_READ));
        assertThat(mvc.post()
                        .uri(LETTERS)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .header("Authorization", "Bearer " + reader))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"letters.register\"")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("letters.register");
        var writer = issue(Set.of(Scope.LETTERS_REGISTER));
        assertThat(get(writer)).hasStatus(403).bodyText().contains("letters.read");
    }

    @Test
    void a_scope_gives_nobody_more_than_their_role() {
        var auditor = office.member(Role.AUDITOR);
        var token = ((Tokens.Issued.Done) tokens.issue(auditor)).token();
        assertThat(mvc.post()
                        .uri(LETTERS)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .header("Authorization", "Bearer " + token))
                .hasStatus(403)
                .bodyText()
                .contains("บัญชีนี้ไม่มีสิทธิ์");
    }

    @Test
    void a_token_whose_time_is_past_says_so() {
        var token = issue(EnumSet.allOf(Scope.class));
        jdbc.sql("""
                update office.token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second'
                where token_hash = sha256(convert_to(:token, 'UTF8'))""").param("token", token).update();
        assertThat(get(token))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("หมดอายุแล้วเมื่อ");
        assertThat(list()).bodyText().contains("หมดอายุ");
    }

    @Test
    void a_revoked_token_is_out_at_once_and_only_its_owner_revokes_it() {
        var token = make("เครื่องเก่า", List.of("letters.read"), "90");
        var id =
                Pattern.compile("/office/account/tokens/([0-9a-f-]{36})/revoke").matcher(body(list()));
        assertThat(id.find()).isTrue();
        revoke(signIn(office.member(Role.ADMINISTRATOR)), id.group(1));
        assertThat(get(token)).hasStatusOk();
        revoke(session, id.group(1));
        assertThat(get(token)).hasStatus(401).bodyText().contains("ถูกยกเลิกแล้วเมื่อ");
        list(); // which tells that it is done, once
        assertThat(list()).bodyText().doesNotContain("เครื่องเก่า");
        revoke(session, id.group(1));
        assertThat(verbs()).containsExactly("token.made", "token.revoked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''     | letters.read     | 90   | ตั้งชื่อโทเคน
            มีแล้ว | letters.read     | 90   | อยู่แล้ว
            ใหม่   | ''               | 90   | เลือกอย่างน้อย
            ใหม่   | letters.destroy  | 90   | เลือกจากรายการ
            ใหม่   | letters.read     | 3650 | เลือกอายุ
            ใหม่   | letters.read     | ''   | เลือกอายุ
            """)
    void a_wish_that_is_not_clear_is_asked_again_with_what_was_typed(
            String name, String scope, String days, String message) {
        make("มีแล้ว", List.of("letters.read"), "30");
        var before = count();
        assertThat(post(name, scope.isEmpty() ? List.of() : List.of(scope), days))
                .hasStatus(422)
                .bodyText()
                .contains(message)
                .contains("value=\"" + name + "\"");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void one_may_not_wish_for_what_ones_role_has_no_use_for() {
        session = signIn(office.member(Role.OFFICER));
        assertThat(post("x", List.of("letters.register"), "30"))
                .hasStatus(422)
                .bodyText()
                .contains("เลือกจากรายการ");
        session = signIn(office.member(Role.ADMINISTRATOR));
        assertThat(post("x", List.of("letters.read"), "30"))
                .hasStatus(422)
                .bodyText()
                .contains("เลือกจากรายการ")
                .contains("office.manage")
                .doesNotContain("audit.read");
    }

    @Test
    void every_permission_an_endpoint_of_the_api_asks_for_is_in_a_scope() {
        var asked = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .map(entry -> Objects.requireNonNull(entry.getValue().getMethodAnnotation(Allowed.class))
                        .value())
                .distinct()
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .allMatch(permission -> Scope.asked(permission).isPresent());
    }

    private String issue(Set<Scope> scopes) {
        var wish = new Tokens.Wish("ทดสอบ", scopes, Duration.ofDays(1));
        return ((Tokens.Issued.Done) tokens.issue(user, wish)).token();
    }

    private String make(String name, List<String> scopes, String days) {
        var result = post(name, scopes, days);
        assertThat(result).hasStatusOk();
        var token = Pattern.compile("khet_[A-Za-z0-9_-]{43}").matcher(body(result));
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private MvcTestResult post(String name, List<String> scopes, String days) {
        return mvc.post()
                .uri("/office/account/tokens")
                .with(csrf())
                .cookie(session)
                .param("name", name)
                .param("scopes", scopes.toArray(String[]::new))
                .param("days", days)
                .exchange();
    }

    private void revoke(Cookie who, String id) {
        mvc.post()
                .uri("/office/account/tokens/" + id + "/revoke")
                .with(csrf())
                .cookie(who)
                .exchange();
    }

    private MvcTestResult list() {
        return mvc.get().uri("/office/account/tokens").cookie(session).exchange();
    }

    private MvcTestResult get(String token) {
        return mvc.get().uri(LETTERS).header("Authorization", "Bearer " + token).exchange();
    }

    private Cookie signIn(String name) {
        var result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", name)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count() {
        return jdbc.sql("select count(*) from office.token where office_id = :office")
                .param("office", office.id().value())
                .query(Integer.class)
                .single();
    }

    private int days(String name) {
        return jdbc.sql("""
                select round(extract(epoch from expires_at - made_at) / 86400) from office.token
                where office_id = :office and name = :name""")
                .param("office", office.id().value())
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private List<String> verbs() {
        return jdbc.sql("""
                select verb from platform.act where office_id = :office and verb like 'token.%' order by id""")
                .param("office", office.id().value())
                .query(String.class)
                .list();
    }
}
