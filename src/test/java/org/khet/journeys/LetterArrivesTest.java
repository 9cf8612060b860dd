package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDigits;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A letter arrives: the registry clerk registers it with its PDF and routes it to two groups; the group's clerk enters
 * it, the director assigns it, the officer closes it; the registry clerk prints the day's register.
 */
@KhetServerTest
class LetterArrivesTest {

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
    void from_the_door_to_the_printed_register_at_the_desk() throws IOException {
        journey(Browser.Size.DESK, true);
    }

    @Test
    void from_the_door_to_the_printed_register_on_a_phone() throws IOException {
        journey(Browser.Size.PHONE, true);
    }

    @Test
    void from_the_door_to_the_printed_register_without_javascript() throws IOException {
        journey(Browser.Size.DESK, false);
    }

    private void journey(Browser.Size size, boolean script) throws IOException {
        var subject = "ขอเชิญประชุมเตรียมความพร้อมฟื้นฟูป่าต้นน้ำปี่ ครั้งที่ 4/2569 " + mark();
        var stage = new Stage(size, script);

        var clerk = stage.enter("saraban");
        var address = register(stage, clerk, subject);
        route(stage, clerk);
        clerk.context().close();

        var groupClerk = stage.enter("phaen");
        openFromWork(stage, groupClerk, subject);
        press(groupClerk, "ลงรับ");
        assertThat(groupClerk.locator(".k-notice--ok")).containsText("ลงรับแล้ว");
        stage.look(groupClerk, "entered");
        groupClerk.context().close();

        var director = stage.enter("phaen.director");
        openFromWork(stage, director, subject);
        assign(stage, director);
        director.context().close();

        var officer = stage.enter("phaen.1");
        openFromWork(stage, officer, subject);
        press(officer, "รับเรื่อง");
        officer.getByLabel("ผลการดำเนินการ").fill("จัดทำหนังสือตอบรับการประชุมแล้ว");
        press(officer, "ปิดเรื่อง");
        assertThat(officer.locator(".k-notice--ok")).containsText("ปิดเรื่องแล้ว");
        assertThat(officer.locator(".k-tagline")).containsText("ปิดเรื่องแล้ว");
        stage.look(officer, "closed");
        officer.context().close();

        var again = stage.enter("saraban");
        again.navigate(address);
        assertThat(again.locator(".k-history")).containsText("ปิดเรื่อง");
        assertThat(again.locator("main table")).containsText("กลุ่มบริหารงานบุคคล");
        print(stage, again, subject);
        again.context().close();
    }

    /** Latin letters, so that neither search nor paper changes it. */
    private static String mark() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    private static String register(Stage stage, Page clerk, String subject) {
        clerk.navigate("/correspondence/receive");
        stage.look(clerk, "receive");
        press(clerk, "ลงทะเบียนรับ");
        assertThat(clerk.locator(".k-errors")).containsText("กรอกเรื่องของหนังสือ");
        stage.look(clerk, "receive-refused");
        clerk.setInputFiles("#files", new FilePayload("หนังสือเชิญ.pdf", "application/pdf", letter(subject)));
        if (stage.script) {
            assertThat(clerk.locator(".k-notice--warn")).containsText("อ่านไฟล์แล้ว");
        }
        clerk.locator("#number").fill("ภธ ๐๐๑๗.๓/ว " + stage.number());
        clerk.locator("[name='dated.day']").fill("๓๐");
        clerk.locator("[name='dated.month']").fill("ก.พ.");
        clerk.locator("[name='dated.year']").fill("2569");
        clerk.locator("#sender").fill("จังหวัดภูธารา");
        clerk.locator("#subject").fill(subject);
        press(clerk, "ลงทะเบียนรับ");
        assertThat(clerk.locator(".k-errors")).containsText("กุมภาพันธ์");
        assertThat(clerk.locator("#subject")).hasValue(subject);
        assertThat(clerk.locator(".k-files").last()).containsText("หนังสือเชิญ.pdf");
        clerk.locator("[name='dated.day']").fill("13");
        clerk.locator("[name='dated.month']").fill("11");
        clerk.getByLabel("ด่วนที่สุด").check();
        press(clerk, "ลงทะเบียนรับ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("ลงทะเบียนรับแล้ว เลขรับ");
        assertThat(clerk.locator("h1")).containsText("ขอเชิญประชุมเตรียมความพร้อม");
        assertThat(clerk.locator(".k-lede")).containsText("ภธ 0017.3/ว " + stage.number());
        assertThat(clerk.locator(".k-pdf img").first()).isVisible();
        stage.look(clerk, "registered");
        return clerk.url();
    }

    private static void route(Stage stage, Page clerk) {
        press(clerk, "ส่งต่อ");
        assertThat(clerk.locator(".k-errors")).containsText("เลือกกลุ่ม");
        clerk.locator("input[name=act] + label", containing("กลุ่มนโยบายและแผน"))
                .click();
        clerk.locator("input[name=act] + label", containing("กลุ่มบริหารงานบุคคล"))
                .click();
        clerk.getByLabel("เกษียณ").fill("มอบ นผ. เข้าร่วมประชุม สำเนาแจ้งบุคคล");
        press(clerk, "ส่งต่อ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("ส่งต่อแล้ว");
        stage.look(clerk, "routed");
    }

    private static void assign(Stage stage, Page director) {
        var value =
                director.locator("#person option", containing("ปกรณ์ มีสุข")).getAttribute("value");
        director.selectOption("#person", value);
        director.getByLabel("เกษียณ").fill("ดำเนินการ รายงานภายในสัปดาห์");
        director.locator("[name='due.day']").fill("28");
        director.locator("[name='due.month']").fill("ธ.ค.");
        director.locator("[name='due.year']").fill("2569");
        press(director, "มอบหมาย");
        assertThat(director.locator(".k-notice--ok")).containsText("มอบหมายแล้ว");
        stage.look(director, "assigned");
    }

    private static void print(Stage stage, Page clerk, String subject) throws IOException {
        clerk.navigate("/correspondence/print");
        stage.look(clerk, "print");
        var href = clerk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("วันนี้").setExact(true))
                .getAttribute("href");
        var pdf = clerk.request().get(href, RequestOptions.create());
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("ทะเบียนหนังสือรับ", "ภธ๐๐๑๗.๓/ว" + ThaiDigits.toThai(stage.number()), "หน้า๑/");
            var mark = subject.substring(subject.lastIndexOf(' ') + 1);
            assertThat(text).contains("ฟื้นฟูป่าต้นน้ำปี่ครั้งที่๔/๒๕๖๙" + mark);
        }
    }

    private static void openFromWork(Stage stage, Page page, String subject) {
        page.navigate("/");
        stage.look(page, "work");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(subject.substring(subject.lastIndexOf(' ') + 1)))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.locator("main").getByRole(AriaRole.BUTTON, exactly(button)).press("Enter");
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** A letter as it comes, made with our own paper. */
    private static byte[] letter(String subject) {
        return new Paper(
                        subject,
                        Instant.parse("2026-11-13T02:00:00Z"),
                        Sheet.portrait(),
                        List.of(),
                        List.of(new Heading(subject, TextStyle.BODY.at(16))))
                .toBytes();
    }

    /** Who looks at what with which browser. */
    private final class Stage {
        private final Browser.Size size;
        private final boolean script;

        Stage(Browser.Size size, boolean script) {
            this.size = size;
            this.script = script;
        }

        /** A letter of its own: the same number twice is pointed out. */
        String number() {
            return "11" + (size == Browser.Size.PHONE ? 92 : script ? 93 : 94);
        }

        Page enter(String user) {
            var base = "http://localhost:" + port;
            var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
            page.navigate("/sign-in");
            look(page, "sign-in");
            page.locator("[name=user]").fill(user);
            page.locator("[name=password]").fill("khet-sample");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("เข้าสู่ระบบ").setExact(true))
                    .click();
            assertThat(page.locator("h1")).containsText("งานของฉัน");
            return page;
        }

        void look(Page page, String name) {
            Browser.screenshot(page, "journey-" + size + (script ? "" : "-no-script") + "-" + name);
            Browser.fits(page);
            if (script) {
                Browser.axe(page);
            }
        }
    }
}
