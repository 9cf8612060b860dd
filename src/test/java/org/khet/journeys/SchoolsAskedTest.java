package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.dispatch.CollectingFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An officer makes a form field by field; a school answers on a phone, makes mistakes, sends; the officer reads and closes. */
@KhetServerTest(properties = {"khet.empty=true", "test=schools-asked"})
@AutoConfigureMockMvc
class SchoolsAskedTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private CollectingFixture fixture;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void an_office() {
        fixture = new CollectingFixture(context, mvc);
    }

    @Test
    void with_script() {
        journey(true);
    }

    @Test
    void without_javascript() {
        journey(false);
    }

    private void journey(boolean script) {
        var office = fixture.office;
        var letter =
                fixture.sent(office.officer, "ขอข้อมูลนักเรียน ปีการศึกษา 2569", office.school, office.otherSchool);
        var officer = enter(office.officer, Browser.Size.DESK, script);
        make(officer, letter, script);
        var school = enter(office.schoolClerk, Browser.Size.PHONE, script);
        answer(school, script);
        read(officer, letter, script);
        var phone = enter(office.officer, Browser.Size.PHONE, script);
        for (var path : new String[] {"form", "form/preview", "form/answers", "thread"}) {
            phone.navigate("/dispatch/letters/" + letter + "/" + path);
            look(phone, "phone-" + path.replace('/', '-'), script);
        }
        officer.context().close();
        school.context().close();
        phone.context().close();
    }

    private static void make(Page page, OutgoingId letter, boolean script) {
        page.navigate("/dispatch/letters/" + letter + "/form");
        look(page, "form-begun", script);
        page.locator("#due").fill("๓๐");
        page.locator("#due-month").fill("ธ.ค.");
        page.locator("#due-year").fill("2570");
        add(page, "WHOLE", "q1", "จำนวนนักเรียน");
        add(page, "CHOICE", "q2", "ขนาดโรงเรียน");
        page.locator("[id='q2.choices']").fill("เล็ก\nกลาง\nใหญ่");
        add(page, "FILE", "q3", "รูปอาคาร");
        page.locator("[id='q3.required']").focus();
        page.locator("[id='q3.required']").press("Space");
        look(page, "form-made", script);
        page.locator("button[value='up-q2']").press("Enter");
        assertThat(page.locator("input[name='key']").first()).hasValue("q2");
        page.locator("button[value='down-q2']").press("Enter");
        press(page, "บันทึกแบบ");
        assertThat(page.locator(".k-notice--ok")).containsText("บันทึกแบบ");
        press(page, "บันทึกและเปิดรับคำตอบ");
        assertThat(page.locator(".k-notice--ok")).containsText("เปิดรับคำตอบแล้ว");
        look(page, "answers-none", script);
    }

    private static void add(Page page, String type, String key, String label) {
        page.locator("#add").selectOption(type);
        page.locator("button[value='add']").press("Enter");
        page.locator("[id='" + key + ".label']").fill(label);
    }

    private static void answer(Page page, boolean script) {
        page.navigate("/");
        assertThat(page.locator("main")).containsText("แบบเก็บข้อมูลรอตอบ 1 ฉบับ");
        page.navigate("/dispatch/forms");
        look(page, "forms", script);
        page.locator("main table a").first().press("Enter");
        page.locator("#q1").fill("ร้อยคน");
        page.locator("#q3")
                .setInputFiles(new FilePayload("อาคาร.pdf", "application/pdf", CollectingFixture.pdf("อาคาร")));
        press(page, "ส่งคำตอบ");
        assertThat(page.locator(".k-errors")).containsText("จำนวนเต็ม");
        assertThat(page.locator("main")).containsText("อาคาร.pdf");
        look(page, "answer-refused", script);
        page.locator("#q1").fill("๑๒๐");
        Browser.tick(page.locator("#q2-1"));
        press(page, "ส่งคำตอบ");
        assertThat(page.locator(".k-notice--ok")).containsText("ส่งคำตอบแล้ว");
        look(page, "answer-sent", script);
    }

    private static void read(Page page, OutgoingId letter, boolean script) {
        page.navigate("/dispatch/letters/" + letter + "/form/answers");
        assertThat(page.locator("main")).containsText("120");
        look(page, "answers", script);
        page.locator("main tbody a").first().press("Enter");
        look(page, "answer", script);
        page.navigate("/dispatch/letters/" + letter + "/thread");
        assertThat(page.locator("main")).containsText("ค้าง 1 จาก 2 ราย");
        look(page, "thread", script);
        press(page, "ปิดเรื่อง");
        assertThat(page.locator(".k-errors")).containsText("เขียนเหตุผล");
        page.locator("#why").fill("ได้ข้อมูลพอแล้ว");
        press(page, "ปิดเรื่อง");
        assertThat(page.locator(".k-notice--ok")).containsText("ปิดเรื่องแล้ว");
        look(page, "thread-closed", script);
    }

    private Page enter(Actor actor, Browser.Size size, boolean script) {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("#user").fill(fixture.office.letters.userName(actor));
        page.locator("#password").fill(OfficeFixture.PASSWORD);
        page.locator("main form button[type=submit]").first().press("Enter");
        page.waitForURL(base + "/");
        return page;
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

    private static void look(Page page, String name, boolean script) {
        Browser.fits(page);
        if (script) {
            Browser.axe(page);
            Browser.screenshot(page, "asked-" + name);
        }
    }
}
