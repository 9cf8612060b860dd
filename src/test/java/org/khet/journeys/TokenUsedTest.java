package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.signing.TestCertificates;
import org.khet.signing.internal.SoftHsm;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The director takes a certificate out of a token at the server into use, and the administrator sees it. */
@KhetServerTest
class TokenUsedTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("khet.signing.tokens", SoftHsm::library);
    }

    @BeforeAll
    static void open() {
        SoftHsm.needed();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void at_the_desk() throws Exception {
        journey(Browser.Size.DESK, true);
    }

    @Test
    void on_a_phone() throws Exception {
        journey(Browser.Size.PHONE, true);
    }

    @Test
    void without_javascript() throws Exception {
        journey(Browser.Size.DESK, false);
    }

    private void journey(Browser.Size size, boolean script) throws Exception {
        var name = "token-" + size + (script ? "-" : "-no-script-");
        var now = Instant.now();
        var stick = SoftHsm.with(
                TestCertificates.usual().to("อำนวย " + size + script),
                TestCertificates.of("EC")
                        .to("อำนวย ใบเก่า")
                        .from(now.minus(Duration.ofDays(9)))
                        .until(now.minus(Duration.ofDays(1))));
        var page = enter(size, script, "director");
        page.navigate("/signing/certificates");
        look(page, name + "own", script);
        link(page, "เลือกโทเคน");
        look(page, name + "which", script);
        choose(page, stick.label());
        page.locator("#password").fill("111111");
        press(page, "ดูใบรับรอง");
        assertThat(page.locator(".k-errors")).containsText("ไม่ถูกต้อง");
        look(page, name + "refused", script);
        page.locator("#password").fill(SoftHsm.PIN);
        press(page, "ดูใบรับรอง");
        assertThat(page.locator("main")).containsText("หมดอายุเมื่อ");
        look(page, name + "inside", script);
        press(page, "ใช้ใบรับรองนี้");
        assertThat(page.locator(".k-notice--ok")).containsText("อำนวย " + size + script);
        look(page, name + "kept", script);
        page.context().close();

        var administrator = enter(size, script, "admin");
        administrator.navigate("/signing/certificates/office");
        assertThat(administrator.locator("main")).containsText("โทเคน " + stick.label());
        look(administrator, name + "office", script);
        administrator.context().close();
    }

    private Page enter(Browser.Size size, boolean script, String user) {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        page.waitForLoadState();
        return page;
    }

    private static void look(Page page, String name, boolean script) {
        Browser.screenshot(page, name);
        Browser.fits(page);
        if (script) {
            Browser.axe(page);
        }
    }

    private static void choose(Page page, String token) {
        page.getByLabel(token).first().check();
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .press("Enter");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }
}
