package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDigits;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the scanner's folder to a closed letter: the clerk confirms what was read, routes it; the group acts and closes. */
@KhetServerTest(
        properties = {
            "khet.empty=false",
            "khet.scanner.folder=${khet.data}/scanner",
            "khet.scanner.every=1s",
            "khet.scanner.still=1s"
        })
class ScannerToClosedTest {

    private static final String SUBJECT = "ขอเชิญประชุมผู้บริหารสถานศึกษาเรื่องน้ำดื่มในโรงเรียน";
    private static Browser browser;

    @LocalServerPort
    int port;

    @Value("${khet.scanner.folder}")
    Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void at_the_desk() throws IOException {
        journey(Browser.Size.DESK, true, "๘๑");
    }

    @Test
    void on_a_phone() throws IOException {
        journey(Browser.Size.PHONE, true, "๘๒");
    }

    @Test
    void without_javascript() throws IOException {
        journey(Browser.Size.DESK, false, "๘๓");
    }

    private void journey(Browser.Size size, boolean script, String number) throws IOException {
        var name = "scan-" + size + script + ".pdf";
        scanned(name, letter(number));
        var clerk = enter("saraban", size, script);
        confirm(clerk, name, number, script);
        var address = clerk.url();
        stamp(clerk);
        again(clerk, number, script);
        route(clerk, address);
        clerk.context().close();
        closed(size, script, number);
    }

    private void confirm(Page clerk, String name, String number, boolean script) {
        clerk.navigate("/correspondence/tray");
        for (int tries = 0; tries < 60 && !clerk.content().contains(SUBJECT); tries++) {
            clerk.waitForTimeout(500);
            clerk.reload();
        }
        look(clerk, "tray", script);
        var row = clerk.locator("tr", new Page.LocatorOptions().setHasText(name));
        assertThat(row).containsText(SUBJECT);
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(clerk.locator("#number")).hasValue("ศธ 04009/ว " + number(number));
        assertThat(clerk.locator("[name='dated.year']")).hasValue("2569");
        assertThat(clerk.locator("#sender")).hasValue("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน");
        assertThat(clerk.locator("#subject")).hasValue(SUBJECT);
        assertThat(clerk.getByLabel("ด่วนมาก")).isChecked();
        assertThat(clerk.locator(".k-read").first()).containsText("อ่านจากไฟล์ โปรดตรวจ");
        look(clerk, "tray-confirm", script);
        press(clerk, "ลงทะเบียนรับ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("ลงทะเบียนรับแล้ว เลขรับ");
        assertThat(clerk.locator("h1")).containsText("ขอเชิญประชุมผู้บริหาร");
        look(clerk, "tray-registered", script);
    }

    private static void stamp(Page clerk) throws IOException {
        var href = clerk.locator("a", new Page.LocatorOptions().setHasText("พร้อมตรารับ"))
                .getAttribute("href");
        var pdf = clerk.request().get(href, RequestOptions.create());
        Assertions.assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            Assertions.assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** The same letter comes by e-mail too: dropped on the form it is read, and pointed out. */
    private void again(Page clerk, String number, boolean script) {
        clerk.navigate("/correspondence/receive");
        clerk.setInputFiles("#files", new FilePayload("อีเมล.pdf", "application/pdf", letter(number)));
        if (!script) {
            press(clerk, "อ่านจากไฟล์");
        }
        assertThat(clerk.locator("#subject")).hasValue(SUBJECT);
        look(clerk, "receive-read", script);
        press(clerk, "ลงทะเบียนรับ");
        assertThat(clerk.locator(".k-notice--warn")).containsText("ดูเหมือนหนังสือฉบับนี้ลงรับแล้ว");
        look(clerk, "receive-same", script);
    }

    private static void route(Page clerk, String address) {
        clerk.navigate(address);
        clerk.locator("input[name=act] + label", new Page.LocatorOptions().setHasText("กลุ่มนโยบายและแผน"))
                .click();
        press(clerk, "ส่งต่อ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("ส่งต่อแล้ว");
    }

    private void closed(Browser.Size size, boolean script, String number) {
        var group = enter("phaen", size, script);
        group.navigate("/");
        first(group.locator("main .k-work"));
        press(group, "ลงรับ");
        group.context().close();
        var director = enter("phaen.director", size, script);
        open(director, number);
        director.locator("a", new Page.LocatorOptions().setHasText("ปิดเรื่อง"))
                .first()
                .click();
        director.locator("#words").fill("ทราบแล้ว");
        press(director, "ปิดเรื่อง");
        assertThat(director.locator(".k-tagline")).containsText("ปิดเรื่องแล้ว");
        look(director, "tray-closed", script);
        director.context().close();
    }

    private static void open(Page page, String number) {
        page.navigate("/correspondence?q=" + URLEncoder.encode("ศธ 04009/ว " + number(number), UTF_8));
        first(page.locator("main"));
    }

    private static void first(Locator place) {
        place.locator("a", new Locator.LocatorOptions().setHasText(Pattern.compile("ขอเชิญประชุมผู้บริหาร")))
                .first()
                .click();
    }

    private static String number(String thai) {
        return ThaiDigits.toArabic(thai);
    }

    private void scanned(String name, byte[] pdf) throws IOException {
        Files.createDirectories(folder);
        var file = Files.write(folder.resolve("." + name), pdf);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
        Files.move(file, folder.resolve(name));
    }

    private static byte[] letter(String number) {
        return new Paper(
                        SUBJECT,
                        Instant.EPOCH,
                        Sheet.portrait(),
                        List.of(),
                        List.of(
                                Paragraph.of(new Span("ด่วนมาก", TextStyle.BODY.at(32))),
                                Paragraph.of("ที่ ศธ ๐๔๐๐๙/ว " + number + "\tสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
                                        .hanging(80),
                                Paragraph.of("กระทรวงศึกษาธิการ กทม. ๑๐๓๐๐").indented(80),
                                Paragraph.of("๑๓ พฤศจิกายน ๒๕๖๙").indented(80),
                                Paragraph.of("เรื่อง  " + SUBJECT),
                                Paragraph.of("เรียน  ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา ทุกเขต"),
                                Paragraph.of(
                                                "ด้วยสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐานกำหนดประชุม จึงขอเชิญท่านเข้าร่วม")
                                        .indented(25)))
                .toBytes();
    }

    private Page enter(String user, Browser.Size size, boolean script) {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name, boolean script) {
        Browser.screenshot(page, "scanner-" + page.viewportSize().width + (script ? "" : "-no-script") + "-" + name);
        Browser.fits(page);
        if (script) {
            Browser.axe(page);
        }
    }
}
