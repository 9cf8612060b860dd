package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KhetServerTest
class SignInOverHttpTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void opening_the_sign_in_page_writes_no_session() throws Exception {
        var before = sessions();
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(get("/office/units").statusCode()).isEqualTo(302);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_form_without_its_token_is_refused_in_thai() throws Exception {
        var answer = post("/sign-in", "user=saraban&password=khet-sample");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<html lang=\"th\">").contains("เปิดค้างไว้");
    }

    @Test
    void the_token_of_another_browser_is_refused() throws Exception {
        var token = token(get("/sign-in"));
        cookies.getCookieStore().removeAll();
        get("/sign-in");
        assertThat(signIn("saraban", token).statusCode()).isEqualTo(403);
    }

    @Test
    void the_registry_clerk_of_the_sample_office_signs_in_and_out() throws Exception {
        assertThat(signIn("saraban", token(get("/sign-in"))).headers().firstValue("Location"))
                .hasValue("/office/units");
        var units = get("/office/units");
        assertThat(units.body()).contains("กมลชนก ใจงาม").contains("หัวหน้างานสารบรรณกลาง");
        assertThat(post("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(post("/sign-out", "_csrf=" + encode(token(units))).statusCode())
                .isEqualTo(302);
        assertThat(get("/office/units").statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_that_changes_nothing_writes_nothing() throws Exception {
        signIn("phaen", token(get("/sign-in")));
        get("/office/units");
        var before = lastAccess("phaen");
        assertThat(get("/office/people").statusCode()).isEqualTo(200);
        assertThat(lastAccess("phaen")).isEqualTo(before);
        jdbc.sql("update platform.spring_session set last_access_time = last_access_time - 61000")
                .update();
        get("/office/people");
        assertThat(lastAccess("phaen")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void pages_with_data_are_not_kept_and_style_sheets_are() throws Exception {
        var page = get("/sign-in");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var sheet = Pattern.compile("href=\"(/assets/[^\"]+/khet.css)\"").matcher(page.body());
        assertThat(sheet.find()).isTrue();
        var style = get(sheet.group(1));
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(style.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void every_page_carries_the_headers_that_keep_strangers_out() throws Exception {
        var headers = get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Language")).hasValue("th");
    }

    private HttpResponse<String> signIn(String user, String token) throws Exception {
        return post("/sign-in", "user=" + user + "&password=khet-sample&to=%2Foffice%2Funits&_csrf=" + encode(token));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from platform.spring_session")
                .query(Integer.class)
                .single();
    }

    private long lastAccess(String user) {
        return jdbc.sql("""
                select max(s.last_access_time) from platform.spring_session s
                join office.account a on s.principal_name = a.office_id || '/' || a.person_id
                where a.user_name = :user""").param("user", user).query(Long.class).single();
    }
}
