package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KhetTest
class AccountTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1";
    private static final String GOOD = "ข้าวเหนียว มะม่วง สะพาน";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    private OfficeFixture office;
    private String user;

    @BeforeEach
    void somebody() {
        office = OfficeFixture.in(jdbc);
        user = office.member(Role.OFFICER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | ''                       | ''      | ใส่รหัสผ่านเดิม
            รหัสของการทดสอบ    | ''                       | ''      | ใส่รหัสผ่านใหม่
            รหัสของการทดสอบ    | สั้นไป                    | =       | ที่ใส่มายาว 6
            รหัสของการทดสอบ    | aaaaaaaaaaaab            | =       | ใช้ตัวอักษรซ้ำกัน
            รหัสของการทดสอบ    | password2569             | =       | เดาง่าย
            รหัสของการทดสอบ    | P@ssw0rd-1234            | =       | เดาง่าย
            รหัสของการทดสอบ    | สวัสดีครับ 2569          | =       | เดาง่าย
            รหัสของการทดสอบ    | 0987654321               | =       | เดาง่าย
            รหัสของการทดสอบ    | qwertyuiopas             | =       | เดาง่าย
            รหัสของการทดสอบ    | khet-sample              | =       | เดาง่าย
            รหัสของการทดสอบ    | ของ OFFICER เอง          | =       | ชื่อผู้ใช้ ชื่อ หรือนามสกุล
            รหัสของการทดสอบ    | รหัสของการทดสอบ          | =       | เหมือนรหัสผ่านเดิม
            รหัสของการทดสอบ    | ข้าวเหนียว มะม่วง สะพาน   | ต่างไป  | สองครั้งไม่ตรงกัน
            ผิดแน่นอน           | ข้าวเหนียว มะม่วง สะพาน   | =       | รหัสผ่านเดิมไม่ถูกต้อง
            """)
    void what_is_wrong_with_a_password_is_said_and_nothing_changes(
            String old, String fresh, String again, String message) {
        var session = signIn(user, OfficeFixture.PASSWORD, CHROME);
        var before = hash();
        assertThat(change(session, old, fresh, again.equals("=") ? fresh : again))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void a_password_of_a_megabyte_is_refused() {
        var session = signIn(user, OfficeFixture.PASSWORD, CHROME);
        var long_ = "กขคงจฉ ".repeat(150_000);
        assertThat(change(session, OfficeFixture.PASSWORD, long_, long_))
                .hasStatus(422)
                .bodyText()
                .contains("ยาวได้ไม่เกิน");
    }

    @Test
    void the_office_says_how_short_a_password_may_be() {
        jdbc.sql("insert into office.sign_in_rules (office_id, shortest_password) values (:office, 16)")
                .param("office", office.id().value())
                .update();
        var session = signIn(user, OfficeFixture.PASSWORD, CHROME);
        assertThat(change(session, OfficeFixture.PASSWORD, "มะม่วงสุกหวาน", "มะม่วงสุกหวาน"))
                .bodyText()
                .contains("16");
    }

    @Test
    void changing_the_password_ends_every_other_session_and_renews_this_one() {
        var here = signIn(user, OfficeFixture.PASSWORD, CHROME);
        var phone = signIn(user, OfficeFixture.PASSWORD, IPHONE);
        var result = change(here, OfficeFixture.PASSWORD, GOOD, GOOD);
        assertThat(result).hasRedirectedUrl("/office/account");
        assertThat(mvc.get().uri("/office/account").cookie(phone)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/office/account").cookie(here)).hasStatus3xxRedirection();
        var renewed = Objects.requireNonNull(result.getResponse().getCookie("khet"));
        assertThat(mvc.get().uri("/office/account").cookie(renewed)).hasStatusOk();
        assertThat(attempt(user, OfficeFixture.PASSWORD, CHROME)).hasStatus(422);
        assertThat(attempt(user, GOOD, CHROME)).hasStatus3xxRedirection();
        assertThat(hash()).startsWith("$argon2id$");
        assertThat(verbs()).contains("person.changed-password");
    }

    @Test
    void five_wrong_old_passwords_lock_the_change_even_for_the_right_one() {
        var session = signIn(user, OfficeFixture.PASSWORD, CHROME);
        IntStream.range(0, 5).forEach(i -> change(session, "ผิดแน่นอน", GOOD, GOOD));
        assertThat(change(session, OfficeFixture.PASSWORD, GOOD, GOOD))
                .hasStatus(422)
                .bodyText()
                .contains("ผิดหลายครั้ง");
    }

    @Test
    void one_with_a_first_password_gets_nowhere_before_choosing_another() {
        mustChange();
        var token = ((Tokens.Issued.Done) tokens.issue(user)).token();
        var result = attempt(user, OfficeFixture.PASSWORD, CHROME);
        var session = cookie(result);
        for (var path : List.of("/", "/office/units", "/office/account", "/correspondence")) {
            assertThat(mvc.get().uri(path).cookie(session)).hasRedirectedUrl("/office/account/password");
        }
        assertThat(mvc.get().uri("/office/units").header("HX-Request", "true").cookie(session))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/office/account/password");
        assertThat(mvc.get().uri("/office/account/password").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("ตั้งรหัสผ่านของท่านเอง")
                .doesNotContain("/office/units");
        assertThat(mvc.get().uri("/no-such-page").cookie(session))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("/office/units");
        assertThat(mvc.get().uri("/api/v1/letters/received").cookie(session).header("Authorization", "Bearer " + token))
                .hasStatusOk();
        var changed = change(session, OfficeFixture.PASSWORD, GOOD, GOOD);
        assertThat(changed).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/office/units").cookie(cookie(changed))).hasStatusOk();
        assertThat(mvc.get().uri("/office/units").cookie(signIn(user, GOOD, CHROME)))
                .hasStatusOk();
    }

    @Test
    void the_list_tells_where_one_is_signed_in_and_which_is_this_one() {
        var here = signIn(user, OfficeFixture.PASSWORD, CHROME);
        signIn(user, OfficeFixture.PASSWORD, IPHONE);
        signIn(office.member(Role.OFFICER), OfficeFixture.PASSWORD, "Mozilla/5.0 (Macintosh) Firefox/144.0");
        signIn(user, OfficeFixture.PASSWORD, "<script>alert(1)</script>");
        assertThat(mvc.get().uri("/office/account").cookie(here))
                .hasStatusOk()
                .bodyText()
                .containsPattern("คอมพิวเตอร์ Windows · Chrome[^/]*เครื่องนี้")
                .contains("โทรศัพท์ iPhone · Safari")
                .contains("เครื่องที่ไม่บอกชื่อ")
                .contains("เครื่องแม่ข่าย")
                .doesNotContain("Firefox")
                .doesNotContain("alert(1)");
    }

    @Test
    void one_session_is_ended_from_another_and_nobody_elses() {
        var here = signIn(user, OfficeFixture.PASSWORD, CHROME);
        var phone = signIn(user, OfficeFixture.PASSWORD, IPHONE);
        var handle = handle(here);
        var stranger = signIn(office.member(Role.ADMINISTRATOR), OfficeFixture.PASSWORD, CHROME);
        end(stranger, handle);
        assertThat(mvc.get().uri("/office/account").cookie(phone)).hasStatusOk();
        assertThat(end(here, handle)).hasRedirectedUrl("/office/account");
        assertThat(mvc.get().uri("/office/account").cookie(phone)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/office/account").cookie(here)).hasStatusOk();
        assertThat(end(here, handle)).hasRedirectedUrl("/office/account");
        assertThat(end(here, "no-such-handle")).hasRedirectedUrl("/office/account");
        assertThat(verbs()).containsOnlyOnce("person.ended-session");
    }

    @Test
    void all_other_sessions_are_ended_at_once() {
        var here = signIn(user, OfficeFixture.PASSWORD, CHROME);
        var others = List.of(signIn(user, OfficeFixture.PASSWORD, IPHONE), signIn(user, OfficeFixture.PASSWORD, ""));
        mvc.post().uri("/office/account/sessions/end").with(csrf()).cookie(here).exchange();
        others.forEach(other ->
                assertThat(mvc.get().uri("/office/account").cookie(other)).hasStatus3xxRedirection());
        assertThat(mvc.get().uri("/office/account").cookie(here)).hasStatusOk();
        assertThat(verbs()).contains("person.ended-sessions");
    }

    private String handle(Cookie session) {
        var page = Pattern.compile("/office/account/sessions/([0-9a-f]{64})/end")
                .matcher(body(mvc.get().uri("/office/account").cookie(session).exchange()));
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult end(Cookie session, String handle) {
        return mvc.post()
                .uri("/office/account/sessions/" + handle + "/end")
                .with(csrf())
                .cookie(session)
                .exchange();
    }

    private MvcTestResult change(Cookie session, String old, String fresh, String again) {
        return mvc.post()
                .uri("/office/account/password")
                .with(csrf())
                .cookie(session)
                .param("old", old)
                .param("fresh", fresh)
                .param("again", again)
                .exchange();
    }

    private Cookie signIn(String name, String password, String browser) {
        return cookie(attempt(name, password, browser));
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private MvcTestResult attempt(String name, String password, String browser) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header("User-Agent", browser)
                .param("user", name)
                .param("password", password)
                .exchange();
    }

    private void mustChange() {
        jdbc.sql("update office.account set must_change = true where user_name = :user")
                .param("user", user)
                .update();
    }

    private String hash() {
        return jdbc.sql("select password_hash from office.account where user_name = :user")
                .param("user", user)
                .query(String.class)
                .single();
    }

    private List<String> verbs() {
        return jdbc.sql("""
                select verb from platform.act join office.account a using (office_id, person_id)
                where a.user_name = :user order by act.id""").param("user", user).query(String.class).list();
    }
}
