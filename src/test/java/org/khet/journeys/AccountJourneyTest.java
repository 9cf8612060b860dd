package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One's own account: a first password is changed, a machine forgotten elsewhere is signed out, a program gets a token, a
 * phone becomes the second key and its lost day is survived.
 */
@KhetServerTest
class AccountJourneyTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String OWN = "ฝนตก แดดออก นกกระจอก";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void my_account_at_the_desk() {
        journey("bukkhon.1", Browser.Size.DESK, true);
    }

    @Test
    void my_account_on_a_phone() {
        journey("bukkhon.1", Browser.Size.PHONE, true);
    }

    @Test
    void my_account_without_javascript() {
        journey("bukkhon.1", Browser.Size.DESK, false);
    }

    @Test
    void the_documentation_of_the_api_is_read_by_everybody() {
        for (var size : new Browser.Size[] {Browser.Size.DESK, Browser.Size.PHONE}) {
            var page = browser.visitor("http://localhost:" + port, size);
            page.navigate("/api");
            assertThat(page.locator("h1")).containsText("API");
            new Stage(size, true).look(page, "api");
            page.context().close();
        }
    }

    private void journey(String user, Browser.Size size, boolean script) {
        var stage = new Stage(size, script);
        var hash = hash(user);
        try {
            jdbc.sql("update office.account set must_change = true where user_name = :user")
                    .param("user", user)
                    .update();
            var page = stage.enter(user, "khet-sample");
            firstPassword(stage, page);
            sessions(stage, page, user);
            token(stage, page);
            var recovery = secondFactor(stage, page);
            page.context().close();
            byRecoveryCode(stage, user, recovery);
        } finally {
            restore(user, hash);
        }
    }

    private static void firstPassword(Stage stage, Page page) {
        assertThat(page.locator("h1")).containsText("ตั้งรหัสผ่าน");
        page.navigate("/correspondence");
        assertThat(page.locator("h1")).containsText("ตั้งรหัสผ่าน");
        stage.look(page, "first-password");
        change(page, "khet-sample", "password2569");
        assertThat(page.locator(".k-errors")).containsText("เดาง่าย");
        stage.look(page, "first-password-refused");
        change(page, "khet-sample", OWN);
        assertThat(page.locator("h1")).containsText("งานของฉัน");
    }

    private static void change(Page page, String old, String fresh) {
        page.locator("#old").fill(old);
        page.locator("#fresh").fill(fresh);
        page.locator("#again").fill(fresh);
        press(page, "เปลี่ยนรหัสผ่าน");
    }

    private static void sessions(Stage stage, Page page, String user) {
        var elsewhere = stage.enter(user, OWN);
        page.navigate("/office/account");
        assertThat(page.locator("main tbody tr")).hasCount(2);
        stage.look(page, "account");
        press(page, "ออกจากระบบทุกเครื่อง ยกเว้นเครื่องนี้");
        assertThat(page.locator(".k-notice--ok")).containsText("เครื่องอื่นแล้ว");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        elsewhere.navigate("/office/account");
        assertThat(elsewhere.locator("h2").first()).containsText("เข้าสู่ระบบ");
        elsewhere.context().close();
    }

    private static void token(Stage stage, Page page) {
        page.navigate("/office/account/tokens");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ออกโทเคนใหม่"))
                .click();
        press(page, "ออกโทเคน");
        assertThat(page.locator(".k-errors")).containsText("ตั้งชื่อโทเคน");
        stage.look(page, "token-refused");
        page.locator("#name").fill("โปรแกรมของห้องสมุด");
        press(page, "ออกโทเคน");
        assertThat(page.locator("#token").inputValue()).matches("khet_[A-Za-z0-9_-]{43}");
        stage.look(page, "token-made");
        page.navigate("/office/account/tokens");
        stage.look(page, "tokens");
        page.locator("main tbody button").click();
        assertThat(page.locator(".k-notice--ok")).containsText("ยกเลิกโทเคน");
    }

    private static String secondFactor(Stage stage, Page page) {
        page.navigate("/office/account/second-factor");
        stage.look(page, "factor");
        press(page, "เริ่มตั้งค่า");
        page.locator("main summary").click();
        var secret = page.locator(".k-secret").textContent();
        stage.look(page, "factor-set-up");
        page.locator("#code").fill("000000");
        press(page, "ยืนยันและเริ่มใช้");
        assertThat(page.locator(".k-errors")).containsText("รหัสไม่ถูกต้อง");
        page.locator("#code").fill(code(secret));
        press(page, "ยืนยันและเริ่มใช้");
        assertThat(page.locator(".k-codes li")).hasCount(10);
        stage.look(page, "recovery-codes");
        return page.locator(".k-codes code").first().textContent();
    }

    private static void byRecoveryCode(Stage stage, String user, String recovery) {
        var page = stage.enter(user, OWN);
        assertThat(page.locator("h1")).containsText("ยืนยันขั้นที่สอง");
        page.navigate("/correspondence");
        assertThat(page.locator("h1")).containsText("ยืนยันขั้นที่สอง");
        stage.look(page, "code");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ใช้รหัสสำรอง"))
                .click();
        page.locator("#code").fill(recovery);
        press(page, "ยืนยัน");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        page.navigate("/office/account/second-factor");
        stage.look(page, "factor-set");
        page.context().close();
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .press("Enter");
    }

    /** What the app on a phone would show now. */
    private static String code(String secret) {
        var bits = new StringBuilder();
        secret.replace(" ", "").chars().forEach(letter -> {
            var five = "0000" + Integer.toBinaryString(LETTERS.indexOf(letter));
            bits.append(five.substring(five.length() - 5));
        });
        var key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var step = ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30);
            var hash = mac.doFinal(step.array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hash(String user) {
        return jdbc.sql("select password_hash from office.account where user_name = :user")
                .param("user", user)
                .query(String.class)
                .single();
    }

    private void restore(String user, String hash) {
        jdbc.sql("update office.account set password_hash = :hash, must_change = false where user_name = :user")
                .param("hash", hash)
                .param("user", user)
                .update();
        jdbc.sql("""
                delete from office.second_factor f using office.account a
                where a.user_name = :user and (f.office_id, f.person_id) = (a.office_id, a.person_id)""").param("user", user).update();
    }

    private final class Stage {
        private final Browser.Size size;
        private final boolean script;

        Stage(Browser.Size size, boolean script) {
            this.size = size;
            this.script = script;
        }

        Page enter(String user, String password) {
            var base = "http://localhost:" + port;
            var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
            page.navigate("/sign-in");
            page.locator("[name=user]").fill(user);
            page.locator("[name=password]").fill(password);
            press(page, "เข้าสู่ระบบ");
            page.waitForLoadState();
            return page;
        }

        void look(Page page, String name) {
            Browser.screenshot(page, "account-" + size + (script ? "" : "-no-script") + "-" + name);
            Browser.fits(page);
            if (script) {
                Browser.axe(page);
            }
        }
    }
}
