package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database: the office is founded with the code of the console, and its administrator begins. */
@KhetServerTest(properties = {"khet.empty=true", "khet.test=first-start"})
class FirstStartTest {

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
    void from_the_code_at_the_console_to_the_first_officer() {
        jdbc.sql("insert into office.set_up_code (code_hash) values (sha256('K7QMX2PA94TD'))")
                .update();
        var page = browser.visitor("http://localhost:" + port, Browser.Size.DESK);
        page.navigate("/");
        look(page, "code");
        page.getByLabel("รหัสตั้งค่าครั้งแรก").fill("k7qm-x2pa-94td");
        press(page, "ต่อไป");
        look(page, "office");
        press(page, "ตั้งค่าสำนักงาน");
        assertThat(page.locator(".k-errors")).containsText("กรอกชื่อสำนักงาน");
        look(page, "office-refused");
        found(page);
        look(page, "done");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เข้าสู่ระบบ"))
                .click();
        look(page, "sign-in");
        page.locator("[name=user]").fill("yutthana");
        page.locator("[name=password]").fill("ป่าน้ำ ดอกไม้ รุ้ง");
        press(page, "เข้าสู่ระบบ");
        assertThat(page.locator(".k-brand img")).isVisible();
        addsAnOfficer(page);
        page.navigate("/setup");
        assertThat(page.locator("h1")).containsText("ไม่พบหน้านี้");
    }

    private static void found(Page page) {
        page.locator("#name").fill("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1");
        page.locator("#shortName").fill("สพป.ภูธารา เขต 1");
        page.locator("#letterCode").fill("ศธ 04299");
        var emblem =
                "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><circle cx='32' cy='32' r='28' fill='#c79a2b'/></svg>";
        page.setInputFiles(
                "#emblem", new FilePayload("ตรา.svg", "image/svg+xml", emblem.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("กลุ่มกฎหมายและคดี").uncheck();
        page.locator("#title").fill("นาย");
        page.locator("#firstName").fill("ยุทธนา");
        page.locator("#lastName").fill("รุ่งธาราทิพย์");
        page.locator("#position").fill("นักวิชาการคอมพิวเตอร์");
        page.locator("#userName").fill("yutthana");
        page.locator("#password").fill("ป่าน้ำ ดอกไม้ รุ้ง");
        page.locator("#again").fill("ป่าน้ำ ดอกไม้ รุ้ง");
        press(page, "ตั้งค่าสำนักงาน");
        assertThat(page.locator("h1")).containsText("ตั้งค่าเสร็จแล้ว");
    }

    private static void addsAnOfficer(Page page) {
        page.navigate("/office/people/new");
        look(page, "person");
        page.locator("#title").fill("นางสาว");
        page.locator("#firstName").fill("กมลชนก");
        page.locator("#lastName").fill("ใจงาม");
        page.locator("#position").fill("เจ้าพนักงานธุรการ");
        press(page, "บันทึก");
        assertThat(page.locator(".k-notice--ok")).containsText("เพิ่มนางสาวกมลชนก ใจงามแล้ว");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เพิ่มหน้าที่"))
                .click();
        page.locator("#unit").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("สารบรรณกลาง"));
        page.locator("#role")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("เจ้าหน้าที่สารบรรณกลาง"));
        page.locator("#position").fill("เจ้าพนักงานธุรการ");
        look(page, "place");
        press(page, "บันทึก");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เปิดบัญชีผู้ใช้"))
                .click();
        look(page, "account");
        page.locator("#userName").fill("kamonchanok");
        press(page, "เปิดบัญชี");
        assertThat(page.locator("output")).isVisible();
        look(page, "first-password");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ส่งให้เจ้าตัวแล้ว"))
                .click();
        look(page, "person-page");
        for (var path : new String[] {
            "/office/people", "/office/units", "/office/units/list", "/office/units/new", "/office/positions",
            "/office/roles", "/office/acting", "/office/acting/new", "/office/import", "/office/profile"
        }) {
            page.navigate(path);
            look(page, path.substring(8).replace('/', '-'));
        }
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

    private static void look(Page page, String name) {
        Browser.screenshot(page, "first-start-" + name);
        Browser.fits(page);
        Browser.axe(page);
        page.setViewportSize(390, 844);
        Browser.screenshot(page, "first-start-phone-" + name);
        Browser.fits(page);
        page.setViewportSize(1366, 768);
    }
}
