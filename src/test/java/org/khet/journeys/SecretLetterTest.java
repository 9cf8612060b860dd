package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.TextStyle;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A secret letter: its registrar registers it and entrusts it by name; a curious colleague finds a number and nothing
 * else; who was named reads it under their own name and reports; the registrar closes it.
 */
@KhetServerTest
class SecretLetterTest {

    private static final String SUBJECT = "แผนรักษาความปลอดภัยสนามสอบปลายภาค";

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
    void from_its_registrar_to_the_one_named_and_back_at_the_desk() {
        journey(Browser.Size.DESK);
    }

    @Test
    void from_its_registrar_to_the_one_named_and_back_on_a_phone() {
        journey(Browser.Size.PHONE);
    }

    @Test
    void from_the_clerks_tray_sealed_to_the_registrars() {
        var clerk = enter(Browser.Size.DESK, "saraban");
        clerk.navigate("/correspondence/tray");
        clerk.setInputFiles("#files", new FilePayload("ลน-หลงมา.pdf", "application/pdf", letter()));
        press(clerk, "ใส่ถาด");
        var row = clerk.locator("tbody tr", new Page.LocatorOptions().setHasText("ลน-หลงมา.pdf"));
        row.locator("summary", new Locator.LocatorOptions().setHasText("เป็นหนังสือลับ"))
                .click();
        look(clerk, Browser.Size.DESK, "tray");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ส่งให้นายทะเบียนข้อมูลข่าวสารลับ"))
                .click();
        assertThat(clerk.locator(".k-notice--ok")).containsText("ไฟล์ถูกผนึก");
        assertThat(clerk.locator("main")).not().containsText("ลน-หลงมา.pdf");
        clerk.context().close();

        var registrar = enter(Browser.Size.DESK, "saraban.2");
        actAs(registrar, "นายทะเบียนข้อมูลข่าวสารลับ");
        registrar.navigate("/correspondence/tray");
        look(registrar, Browser.Size.DESK, "secret-tray");
        registrar
                .locator("tbody tr", new Page.LocatorOptions().setHasText("ลน-หลงมา.pdf"))
                .locator("a.btn")
                .click();
        assertThat(registrar.locator(".k-notice--warn")).containsText("ระบบไม่อ่านข้อความ");
        assertThat(registrar.locator(".k-pdf img").first()).isVisible();
        assertThat(registrar.locator("#subject")).hasValue("");
        look(registrar, Browser.Size.DESK, "confirm");
        fill(registrar, "ปค 0311/ล23");
        press(registrar, "ลงทะเบียนรับ");
        assertThat(registrar.locator(".k-notice--ok")).containsText("ลงทะเบียนรับแล้ว เลขรับ");
        registrar.context().close();
    }

    private void journey(Browser.Size size) {
        var registrar = enter(size, "saraban.2");
        actAs(registrar, "นายทะเบียนข้อมูลข่าวสารลับ");
        register(registrar);
        var address = registrar.url();
        entrust(registrar, "ปกรณ์ มีสุข");
        registrar.navigate("/correspondence/secrets");
        assertThat(registrar.locator("main table")).containsText(SUBJECT);
        look(registrar, size, "list");

        findsNothing(enter(size, "saraban"), size, address);
        findsNothing(enter(size, "phaen.director"), size, address);

        var officer = enter(size, "phaen.1");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SUBJECT))
                .first()
                .click();
        assertThat(officer.locator(".k-notice")).containsText("ทุกครั้งที่เปิดอ่านถูกบันทึก");
        assertThat(officer.locator(".k-pdf img").first()).isVisible();
        look(officer, size, "read");
        press(officer, "รับเรื่อง");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("รายงานผลให้ตรวจก่อนปิด"))
                .click();
        officer.getByLabel("ผลการดำเนินการ").fill("ดำเนินการตามแผนเรียบร้อย");
        press(officer, "ส่งรายงาน");

        registrar.navigate(address);
        assertThat(registrar.locator(".k-history")).containsText("เปิดอ่าน");
        assertThat(registrar.locator(".k-history")).containsText("ดำเนินการตามแผนเรียบร้อย");
        press(registrar, "ปิดเรื่อง");
        assertThat(registrar.locator(".k-tagline")).containsText("ปิดเรื่องแล้ว");
        look(registrar, size, "closed");
    }

    private static void register(Page registrar) {
        registrar.navigate("/correspondence/receive");
        fill(registrar, "ปค 0311/ล22");
        registrar.setInputFiles("#files", new FilePayload("แผน.pdf", "application/pdf", letter()));
        press(registrar, "ลงทะเบียนรับ");
        assertThat(registrar.locator(".k-notice--ok")).containsText("ลงทะเบียนรับแล้ว เลขรับ");
    }

    private static void fill(Page registrar, String number) {
        registrar.locator("#number").fill(number);
        registrar.locator("[name='dated.day']").fill("19");
        registrar.locator("[name='dated.month']").fill("11");
        registrar.locator("[name='dated.year']").fill("2569");
        registrar.locator("#sender").fill("ที่ทำการปกครองจังหวัดภูธารา");
        registrar.locator("#subject").fill(SUBJECT);
        Browser.tick(registrar.getByLabel("ลับมาก"));
    }

    private static void entrust(Page registrar, String name) {
        var value = registrar
                .locator("#person option", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("value");
        registrar.selectOption("#person", value);
        registrar.getByLabel("เกษียณ").fill("ดำเนินการตามแผน");
        press(registrar, "มอบ");
        assertThat(registrar.locator(".k-notice--ok")).containsText("มอบแล้ว");
    }

    private static void findsNothing(Page curious, Browser.Size size, String address) {
        for (var page :
                List.of("/correspondence", "/correspondence?q=แผนรักษาความปลอดภัย", "/", "/correspondence/secrets")) {
            curious.navigate(page);
            assertThat(curious.locator("main")).not().containsText("สนามสอบปลายภาค");
        }
        assertThat(curious.navigate(address).status()).isEqualTo(404);
        look(curious, size, "not-found");
        curious.context().close();
    }

    private Page enter(Browser.Size size, String user) {
        var page = browser.visitor("http://localhost:" + port, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        page.locator("[name=password]").press("Enter");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        return page;
    }

    /** The chooser folds differently at the two widths: its form is what counts here. */
    private static void actAs(Page page, String capacity) {
        var button = page.locator(
                        "form[action='/office/act-as'] button", new Page.LocatorOptions().setHasText(capacity))
                .first();
        button.evaluate("button => button.form.requestSubmit(button)");
        assertThat(page.locator(".k-top .k-pop > summary").first()).containsText(capacity);
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static void look(Page page, Browser.Size size, String name) {
        Browser.screenshot(page, "secret-" + size + "-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }

    private static byte[] letter() {
        return new Paper(
                        SUBJECT,
                        Instant.parse("2026-11-19T02:00:00Z"),
                        Sheet.portrait(),
                        List.of(),
                        List.of(new Heading(SUBJECT, TextStyle.BODY.at(16))))
                .toBytes();
    }
}
