package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The internal auditor follows one letter through the trail and takes a list home. */
@KhetServerTest
class AuditorReadsTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void from_the_trail_to_one_letter_and_an_export_at_the_desk() throws Exception {
        journey(Browser.Size.DESK, true);
    }

    @Test
    void from_the_trail_to_one_letter_and_an_export_on_a_phone() throws Exception {
        journey(Browser.Size.PHONE, true);
    }

    @Test
    void from_the_trail_to_one_letter_and_an_export_without_javascript() throws Exception {
        journey(Browser.Size.DESK, false);
    }

    private void journey(Browser.Size size, boolean script) throws Exception {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill("auditor");
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        page.navigate("/audit");
        assertThat(page.locator("h1")).containsText("บันทึกการใช้งาน");
        assertThat(page.locator("main")).containsText("ปิดผนึก");
        look(page, size, script, "audit");

        page.navigate("/audit?from.day=31&from.month=2&from.year=2569");
        assertThat(page.locator(".k-errors")).containsText("กุมภาพันธ์");
        look(page, size, script, "audit-refused");

        page.navigate("/audit");
        if (size == Browser.Size.PHONE) {
            page.locator(".k-filter-open").click();
        }
        page.locator("#what").selectOption("letter.routed");
        page.locator("#filters button[type=submit]").click();
        assertThat(page.locator(".k-chips")).containsText("ส่งต่อ");
        look(page, size, script, "audit-filtered");
        var export = page.waitForDownload(
                () -> page.locator("a[href^='/audit/export.csv']").click());
        assertThat(Files.readString(export.path())).contains("ในฐานะ").contains("ส่งให้");

        page.locator("tbody a[href^='/audit?subject=']").first().click();
        assertThat(page.locator(".k-chips")).containsText("เฉพาะเรื่อง");
        assertThat(page.locator("tbody")).containsText("ลงทะเบียนรับ");
        look(page, size, script, "audit-letter");
        page.context().close();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, Browser.Size size, boolean script, String name) {
        Browser.screenshot(page, "journey-" + size + (script ? "" : "-no-script") + "-" + name);
        Browser.fits(page);
        if (script) {
            Browser.axe(page);
        }
    }
}
