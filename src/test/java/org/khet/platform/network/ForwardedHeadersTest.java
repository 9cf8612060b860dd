package org.khet.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KhetTest(properties = {"khet.empty=true", "khet.proxies=10.9.0.0/16", "khet.metrics.token=numbers-for-the-watch"})
class ForwardedHeadersTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private String user;

    @BeforeEach
    void somebody() {
        user = OfficeFixture.in(jdbc).member(Role.OFFICER);
    }

    @Test
    void headers_of_a_stranger_change_nothing() {
        var result = signIn("203.0.113.9", "198.51.100.1", OfficeFixture.PASSWORD);
        assertThat(lastAddress()).isEqualTo("203.0.113.9");
        assertThat(result.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(result).doesNotContainHeader("Strict-Transport-Security");
        assertThat(result.getResponse().getHeader("Location")).doesNotContain("evil.example");
    }

    @Test
    void a_proxy_of_ours_says_who_asked_and_how() {
        var result = signIn("10.9.0.1", "6.6.6.6, 198.51.100.7", OfficeFixture.PASSWORD);
        assertThat(lastAddress()).isEqualTo("198.51.100.7");
        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("khet=") && cookie.contains("Secure"));
        assertThat(result).containsHeader("Strict-Transport-Security");
    }

    @Test
    void a_guesser_cannot_hide_behind_addresses_made_up() {
        IntStream.range(0, 30).forEach(i -> signInAs("guess-" + UUID.randomUUID(), "203.0.113.77", "198.51.100." + i));
        assertThat(signIn("203.0.113.77", "198.51.100.200", OfficeFixture.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("พักการเข้าสู่ระบบไว้ก่อน");
        assertThat(signIn("203.0.113.78", "203.0.113.77", OfficeFixture.PASSWORD))
                .hasStatus3xxRedirection();
    }

    @Test
    void one_guesser_behind_the_proxy_locks_out_nobody_else_behind_it() {
        IntStream.range(0, 30)
                .forEach(i -> signInAs("guess-" + UUID.randomUUID(), "10.9.0.1", i + ".6.6.6, 192.0.2.1"));
        assertThat(signIn("10.9.0.1", "192.0.2.1", OfficeFixture.PASSWORD)).hasStatus(422);
        assertThat(signIn("10.9.0.1", "192.0.2.2", OfficeFixture.PASSWORD)).hasStatus3xxRedirection();
    }

    @Test
    void the_numbers_are_for_who_brings_their_token() {
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/prometheus").header("Authorization", "Bearer wrong"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyText()
                .contains("\"db\"", "\"files\"", "\"diskSpace\"")
                .doesNotContain("details");
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
    }

    private MvcTestResult signIn(String peer, String forwarded, String password) {
        return attempt(user, peer, forwarded, password);
    }

    private void signInAs(String name, String peer, String forwarded) {
        attempt(name, peer, forwarded, "ผิด");
    }

    private MvcTestResult attempt(String name, String peer, String forwarded, String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(peer);
                    return request;
                })
                .header("X-Forwarded-For", forwarded)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6;proto=https;host=evil.example")
                .header("X-Real-IP", "6.6.6.6")
                .param("user", name)
                .param("password", password)
                .exchange();
    }

    private String lastAddress() {
        return jdbc.sql("""
                select from_address from platform.act join office.account a using (office_id, person_id)
                where a.user_name = :user order by act.id desc limit 1""").param("user", user).query(String.class).single();
    }
}
