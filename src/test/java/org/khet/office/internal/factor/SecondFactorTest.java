package org.khet.office.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.platform.secret.Secrets;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KhetTest
class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String PAGE = "/office/account/second-factor";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactor second;

    @Autowired
    Acting acting;

    @Autowired
    Secrets secrets;

    private OfficeFixture office;
    private String user;

    @BeforeEach
    void an_administrator() {
        office = OfficeFixture.in(jdbc);
        user = office.member(Role.ADMINISTRATOR);
    }

    @Test
    void who_sets_it_up_is_asked_for_a_code_from_then_on() {
        setUp(signIn());
        var half = signIn();
        for (var path : List.of("/", "/office/units", PAGE, "/office/account/password", "/correspondence")) {
            assertThat(get(half, path)).hasRedirectedUrl("/sign-in/code");
        }
        assertThat(get(half, "/sign-in/code")).hasStatusOk().bodyText().doesNotContain("/office/units");
        assertThat(get(half, "/no-such-page")).hasStatus(404).bodyText().doesNotContain("/office/units");
        var in = enter(half, code(1));
        assertThat(in).hasRedirectedUrl("/");
        assertThat(cookie(in).getValue()).isNotEqualTo(half.getValue());
        assertThat(get(cookie(in), "/office/units")).hasStatusOk();
        assertThat(get(half, "/office/units")).hasRedirectedUrl("/sign-in?to=%2Foffice%2Funits");
        assertThat(verbs())
                .containsSubsequence(
                        "person.signed-in",
                        "person.second-factor-set",
                        "person.recovery-codes-made",
                        "person.gave-password",
                        "person.signed-in");
    }

    @Test
    void the_page_asked_for_before_is_opened_after_the_code() {
        setUp(signIn());
        var half = cookie(mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .param("to", "/office/people?name=a")
                .exchange());
        assertThat(enter(half, code(1))).hasRedirectedUrl("/office/people?name=a");
    }

    @Test
    void no_code_is_taken_twice_not_even_in_another_session() {
        setUp(signIn());
        assertThat(enter(signIn(), code(1))).hasStatus3xxRedirection();
        assertThat(enter(signIn(), code(1))).hasStatus(422).bodyText().contains("ใช้ไปแล้ว");
        assertThat(enter(signIn(), code(0))).hasStatus(422);
        assertThat(enter(signIn(), code(2))).hasStatus(422);
        assertThat(at(30, () -> send(signIn(), "/sign-in/code", thai(code(2))))).hasStatus3xxRedirection();
    }

    @Test
    void of_many_who_send_the_same_code_at_once_one_gets_in() throws Exception {
        setUp(signIn());
        var halves = IntStream.range(0, 4).mapToObj(i -> signIn()).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = halves.stream()
                    .map(half -> (Callable<Integer>)
                            () -> enter(half, code(1)).getResponse().getStatus())
                    .toList();
            var statuses = threads.invokeAll(tries).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(statuses.toList()).containsOnlyOnce(302).contains(422);
        }
    }

    @RepeatedTest(4)
    void of_recovery_codes_made_twice_at_once_ten_hold() throws Exception {
        setUp(signIn());
        var who = actor();
        var together = new CyclicBarrier(2);
        Callable<List<String>> make = () -> {
            together.await();
            return second.recovery(who, "127.0.0.1");
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(make, make))) {
                assertThat(done.get()).hasSize(10);
            }
        }
        assertThat(factors.recoveryLeft(office.id(), person())).isEqualTo(10);
    }

    private Actor actor() {
        var unit = jdbc.sql("select unit_id from office.membership where person_id = :person")
                .param("person", person().value())
                .query(java.util.UUID.class)
                .single();
        return acting.actor(office.id(), person(), new UnitId(unit)).orElseThrow();
    }

    @Test
    void five_wrong_codes_lock_the_person_even_for_the_right_one() {
        setUp(signIn());
        var half = signIn();
        IntStream.range(0, 4).forEach(i -> assertThat(enter(half, "00000" + i)).hasStatus(422));
        assertThat(enter(half, "abc")).bodyText().contains("ผิดหลายครั้ง");
        assertThat(enter(signIn(), code(1))).hasStatus(422).bodyText().contains("ผิดหลายครั้ง");
        assertThat(verbs()).contains("person.refused-code", "person.locked-out");
    }

    @Test
    void a_recovery_code_opens_once() {
        var codes = setUp(signIn());
        assertThat(enter(signIn(), codes.getFirst())).hasRedirectedUrl("/");
        assertThat(enter(signIn(), codes.getFirst())).hasStatus(422);
        var in = cookie(enter(signIn(), codes.get(1).replace("-", "")));
        assertThat(factors.recoveryLeft(office.id(), person())).isEqualTo(8);
        assertThat(get(in, PAGE)).hasStatusOk();
        assertThat(verbs()).contains("person.used-recovery-code");
    }

    @Test
    void new_recovery_codes_void_the_old_and_ask_for_a_code() {
        var codes = setUp(signIn());
        var in = cookie(enter(signIn(), codes.getFirst()));
        assertThat(post(in, PAGE + "/recovery", "123456")).hasStatus(422);
        var fresh = codesOn(post(in, PAGE + "/recovery", code(1)));
        assertThat(enter(signIn(), codes.get(2))).hasStatus(422);
        assertThat(enter(signIn(), fresh.get(2))).hasStatus3xxRedirection();
    }

    @Test
    void it_ends_with_a_code_and_not_without() {
        var codes = setUp(signIn());
        var in = cookie(enter(signIn(), codes.getFirst()));
        assertThat(post(in, PAGE + "/remove", "")).hasStatus(422);
        assertThat(post(in, PAGE + "/remove", code(1))).hasRedirectedUrl(PAGE);
        assertThat(get(signIn(), "/office/units")).hasStatusOk();
        assertThat(verbs()).contains("person.second-factor-removed");
    }

    @Test
    void a_role_that_must_have_one_sets_it_up_before_anything_else_and_keeps_it() {
        rules("REQUIRED", "{ADMINISTRATOR}");
        var session = signIn();
        assertThat(get(session, "/office/units")).hasRedirectedUrl(PAGE);
        assertThat(get(session, PAGE)).hasStatusOk().bodyText().contains("ตั้งให้เสร็จก่อน");
        var codes = setUp(session);
        var in = cookie(enter(signIn(), codes.getFirst()));
        assertThat(get(in, "/office/units")).hasStatusOk();
        assertThat(post(in, PAGE + "/remove", code(1)))
                .hasStatus(422)
                .bodyText()
                .contains("เลิกใช้ไม่ได้");
        user = office.member(Role.OFFICER);
        assertThat(get(signIn(), "/office/units")).hasStatusOk();
    }

    @Test
    void an_office_that_has_none_asks_for_none() {
        setUp(signIn());
        rules("OFF", "{}");
        var in = signIn();
        assertThat(get(in, "/office/units")).hasStatusOk();
        user = office.member(Role.OFFICER);
        var other = signIn();
        assertThat(get(other, PAGE)).bodyText().contains("ยังไม่เปิดใช้");
        assertThat(post(other, PAGE + "/begin", "")).hasRedirectedUrl(PAGE);
        assertThat(factors.find(office.id(), person())).isEmpty();
    }

    @Test
    void the_secret_is_sealed_and_shown_no_more_once_it_is_confirmed() {
        var in = signIn();
        post(in, PAGE + "/begin", "");
        var secret = secret();
        assertThat(get(in, PAGE + "/set-up"))
                .hasStatusOk()
                .bodyText()
                .contains(Base32.grouped(Base32.of(secret), " "))
                .contains("<svg class=\"k-qr\"");
        assertThat(factors.find(office.id(), person()).orElseThrow().sealed())
                .doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(post(in, PAGE + "/set-up", "000000")).hasStatus(422);
        assertThat(get(signIn(), "/office/units")).as("not confirmed yet").hasStatusOk();
        assertThat(post(in, PAGE + "/set-up", code(0))).hasStatusOk();
        assertThat(get(in, PAGE + "/set-up")).hasRedirectedUrl(PAGE);
        post(in, PAGE + "/begin", "");
        assertThat(secret()).as("a confirmed secret stays").isEqualTo(secret);
    }

    private List<String> setUp(Cookie session) {
        post(session, PAGE + "/begin", "");
        return codesOn(post(session, PAGE + "/set-up", code(0)));
    }

    private static List<String> codesOn(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Pattern.compile("<code>([a-z2-7-]{19})</code>")
                .matcher(body(result))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The code of so many steps after {@link #NOW}. */
    private String code(int steps) {
        return Totp.code(secret(), Totp.step(NOW) + steps, Totp.DIGITS);
    }

    private static String thai(String code) {
        return org.khet.platform.thai.ThaiDigits.toThai(code.substring(0, 3) + " " + code.substring(3));
    }

    private byte[] secret() {
        var sealed = factors.find(office.id(), person()).orElseThrow().sealed();
        return secrets.open(HexFormat.of().parseHex(sealed), "second-factor/" + person());
    }

    private PersonId person() {
        return new PersonId(jdbc.sql("select person_id from office.account where user_name = :user")
                .param("user", user)
                .query(java.util.UUID.class)
                .single());
    }

    private MvcTestResult enter(Cookie session, String code) {
        return post(session, "/sign-in/code", code);
    }

    private static MvcTestResult at(int seconds, Callable<MvcTestResult> run) {
        var result = new MvcTestResult[1];
        OfficeClock.at(NOW.plusSeconds(seconds), () -> {
            try {
                result[0] = run.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return result[0];
    }

    private Cookie signIn() {
        return cookie(mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange());
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private MvcTestResult get(Cookie session, String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String path, String code) {
        return at(0, () -> send(session, path, code));
    }

    private MvcTestResult send(Cookie session, String path, String code) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .cookie(session)
                .param("code", code)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rules(String mode, String roles) {
        jdbc.sql("""
                insert into office.sign_in_rules (office_id, second_factor, required_of)
                values (:office, :mode, cast(:roles as text[]))""")
                .param("office", office.id().value())
                .param("mode", mode)
                .param("roles", roles)
                .update();
    }

    private List<String> verbs() {
        return jdbc.sql("""
                select verb from platform.act join office.account a using (office_id, person_id)
                where a.user_name = :user order by act.id""").param("user", user).query(String.class).list();
    }
}
