package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.office.OfficeFixture.PASSWORD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.SentFixture;
import org.khet.dispatch.Series;
import org.khet.files.Samples;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The clerk of a group reads its send register, counts, looks at what went wrong and certifies a copy. */
@KhetServerTest(properties = "khet.empty=true")
class SendRegisterReadTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private DispatchFixture office;
    private OutgoingId letter;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void letters_on_their_way() throws IOException {
        office = new DispatchFixture(context);
        var sent = new SentFixture(context);
        letter = office.issued(office.officer, Series.ORDINARY, "ขอเชิญประชุมผู้บริหารสถานศึกษา ครั้งที่ 11/2569");
        var bytes = Samples.pdf(letter).getBytes(StandardCharsets.ISO_8859_1);
        sent.attach(office.officer, letter, "หนังสือ.pdf", bytes);
        sent.entered(sent.toUnit(office.officer, letter, office.school), 1, 2);
        var circular = office.issued(
                office.officer,
                Series.CIRCULAR,
                "แนวทางการจัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570 ของสถานศึกษาในสังกัด");
        sent.returned(sent.toUnit(office.officer, circular, office.school), "ไม่มีสิ่งที่ส่งมาด้วย");
        sent.recalled(sent.toUnit(office.officer, circular, office.otherSchool), "ส่งผิดฉบับ");
        sent.outside(office.officer, circular, "POST");
        sent.cancelled(office.issued(office.officer, Series.ORDINARY, "รายงานผลการดำเนินงาน"), "พิมพ์ชื่อผู้รับผิด");
        office.issued(office.officer, Series.MEMO, "ขออนุมัติเดินทางไปราชการ");
    }

    @Test
    void from_the_list_to_a_certified_copy_at_the_desk() throws Exception {
        journey(Browser.Size.DESK, true);
    }

    @Test
    void from_the_list_to_a_certified_copy_on_a_phone() throws Exception {
        journey(Browser.Size.PHONE, true);
    }

    @Test
    void from_the_list_to_a_certified_copy_without_javascript() throws Exception {
        journey(Browser.Size.DESK, false);
    }

    private void journey(Browser.Size size, boolean script) throws Exception {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(office.letters.userName(office.letters.plansClerk));
        page.locator("[name=password]").fill(PASSWORD);
        press(page, "เข้าสู่ระบบ");
        page.navigate("/dispatch");
        assertThat(page.locator("h1")).containsText("ทะเบียนหนังสือส่ง");
        assertThat(page.locator("tbody")).containsText("ส่งคืน 1");
        look(page, size, script, "register");
        if (size == Browser.Size.PHONE) {
            page.locator(".k-filter-open").click();
        }
        page.locator("#sent").selectOption("waiting");
        page.locator("#filters button[type=submit]").click();
        assertThat(page.locator(".k-chips")).containsText("ยังรับไม่ครบ");
        assertThat(page.locator("tbody tr")).hasCount(1);
        look(page, size, script, "register-waiting");
        var export = page.waitForDownload(
                () -> page.locator("a[href^='/dispatch/export.csv']").click());
        assertThat(Files.readString(export.path())).contains("เลขทะเบียนส่ง", "แนวทางการจัดทำแผน");
        page.navigate("/dispatch?from.day=31&from.month=2&from.year=2569");
        assertThat(page.locator(".k-errors")).containsText("กุมภาพันธ์");
        look(page, size, script, "register-refused");
        page.navigate("/dispatch/print");
        look(page, size, script, "print");
        page.navigate("/dispatch/counts");
        assertThat(page.locator("main")).containsText("ช่องทางส่ง");
        look(page, size, script, "counts");
        page.navigate("/dispatch/accuracy");
        assertThat(page.locator("main")).containsText("พิมพ์ชื่อผู้รับผิด");
        look(page, size, script, "accuracy");
        certify(page, size, script);
        page.context().close();
    }

    private void certify(Page page, Browser.Size size, boolean script) {
        page.navigate("/dispatch/letters/" + letter + "/certified");
        look(page, size, script, "certify");
        press(page, "รับรองสำเนาถูกต้อง");
        assertThat(page.locator(".k-errors")).containsText("รหัสผ่าน");
        page.locator("[name=password]").fill(PASSWORD);
        press(page, "รับรองสำเนาถูกต้อง");
        assertThat(page.locator("tbody")).containsText("ตรวจสอบสำเนา");
        look(page, size, script, "certified");
        page.locator("tbody a[href^='/signing/verify/']").first().click();
        assertThat(page.locator("main")).containsText("ขอเชิญประชุมผู้บริหารสถานศึกษา");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, Browser.Size size, boolean script, String name) {
        Browser.fits(page);
        if (script) {
            Browser.axe(page);
            Browser.screenshot(page, "send-register/" + size.name().toLowerCase(Locale.ROOT) + "-" + name);
        }
    }
}
