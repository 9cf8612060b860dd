package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer proposes a reply; the head of the group mends and agrees, the deputy agrees, the acting director signs on a phone. */
@KhetServerTest
class LetterSignedTest {

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
    void a_reply_is_proposed_mended_agreed_to_and_signed_on_a_phone_by_who_acts_for_the_director() {
        var subject = "ตอบข้อหารือการจัดทำแผน " + System.nanoTime();
        var page = signedIn(Browser.Size.DESK, true, "phaen.1");
        written(page, subject);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เสนอแฟ้ม"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-stops > li")).hasCount(3);
        look(page, "DESK", "propose");
        page.locator("[name=words]").fill("ใกล้ครบกำหนดตอบ");
        byKeyboard(page, "เสนอแฟ้ม");
        assertThat(page.locator("main")).containsText("เสนอแฟ้มแล้ว");
        look(page, "DESK", "proposed");
        page.navigate("/proposal/own");
        assertThat(page.locator("main")).containsText(subject);
        look(page, "DESK", "own");
        page.context().close();

        head(subject);
        deputy(subject);
        signs(subject);
    }

    private void head(String subject) {
        var page = signedIn(Browser.Size.DESK, true, "phaen.director");
        assertThat(page.locator("main")).containsText("แฟ้มเสนอรอคุณ");
        page.navigate("/proposal");
        look(page, "DESK", "queue");
        page.getByText(subject).first().click();
        look(page, "DESK", "head");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("แก้ไขร่าง"))
                .click();
        page.locator("#closing").fill("ขอแสดงความนับถืออย่างยิ่ง");
        page.locator("[name=why]").fill("แก้คำลงท้าย");
        press(page, "เก็บร่าง");
        assertThat(page.locator("main")).containsText("ร่างที่ 2");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ดูแฟ้ม"))
                .click();
        assertThat(page.locator(".k-history")).containsText("แก้ไขร่าง");
        for (var verb : new String[] {"return", "consult", "forward"}) {
            var at = page.url();
            page.navigate(at + "/" + verb);
            look(page, "DESK", verb);
            page.navigate(at);
        }
        page.locator("#words").focus();
        page.keyboard().type("แก้คำลงท้ายแล้ว");
        byKeyboard(page, "เห็นชอบ");
        assertThat(page.locator("main")).containsText("เห็นชอบแล้ว");
        page.context().close();
    }

    private void deputy(String subject) {
        var page = signedIn(Browser.Size.DESK, true, "deputy");
        page.navigate("/proposal");
        page.getByText(subject).first().click();
        page.locator("#words").fill("เห็นควรลงนาม");
        press(page, "เห็นชอบ");
        assertThat(page.locator("main")).containsText("เห็นชอบแล้ว");
        page.context().close();
    }

    private void signs(String subject) {
        acting(true);
        try {
            var page = signedIn(Browser.Size.PHONE, true, "deputy.2");
            page.navigate("/proposal");
            assertThat(page.locator("main")).containsText("รักษาราชการแทน");
            look(page, "PHONE", "queue");
            page.getByText(subject).first().click();
            assertThat(page.locator(".k-pdf__page").first()).isVisible();
            look(page, "PHONE", "file");
            page.locator(".k-thumb a.btn-primary").click();
            look(page, "PHONE", "sign");
            page.locator("[name=password]").fill("รหัสที่ผิด");
            press(page, "ลงนาม");
            assertThat(page.locator(".k-errors")).isVisible();
            look(page, "PHONE", "refused");
            page.locator("[name=password]").fill("khet-sample");
            press(page, "ลงนาม");
            assertThat(page.locator("main")).containsText("ลงนามแล้ว");
            assertThat(page.locator(".k-history")).containsText("รักษาราชการแทน");
            look(page, "PHONE", "signed");
            page.navigate(page.url() + "/paper/signed/1.png");
            Browser.screenshot(page, "journey-sign-paper");
            page.context().close();
        } finally {
            acting(false);
        }
    }

    private void acting(boolean today) {
        jdbc.sql(today ? """
                insert into office.acting (office_id, kind, person_id, unit_id, role, position, holder_id, order_number,
                    order_date, since, until)
                select d.office_id, 'IN_PLACE', s.person_id, m.unit_id, 'DIRECTOR', m.position, d.person_id, '901/2569',
                    current_date, current_date - 1, current_date + 1
                from office.account d
                join office.membership m on m.office_id = d.office_id and m.person_id = d.person_id
                join office.account s on s.office_id = d.office_id and s.user_name = 'deputy.2'
                where d.user_name = 'director' and m.role = 'DIRECTOR'""" : "update office.acting set withdrawn = true where order_number = '901/2569'")
                .update();
    }

    @Test
    void several_at_once_are_signed_at_the_desk_and_the_result_is_told() {
        var page = signedIn(Browser.Size.DESK, true, "director");
        page.navigate("/proposal");
        var first = page.locator(".k-queue__t").first();
        first.click();
        assertThat(page.locator(".k-history")).isVisible();
        page.navigate("/proposal");
        Browser.tick(page.locator("[name=pick]").first());
        press(page, "เห็นชอบหรือลงนามแฟ้มที่เลือก");
        look(page, "DESK", "together");
        page.locator("[name=password]").fill("khet-sample");
        press(page, "ลงนาม 1 แฟ้ม");
        assertThat(page.locator("h1")).containsText("ผลการดำเนินการ");
        look(page, "DESK", "results");
        page.locator("#went ~ ul a, main .k-list-plain a").first().click();
        assertThat(page.locator("main")).containsText("ลงนามแล้ว");
        look(page, "DESK", "signed");
        page.context().close();
    }

    @Test
    void everything_works_without_javascript_and_the_pages_fit_a_phone() {
        var page = signedIn(Browser.Size.DESK, false, "phaen.1");
        var subject = "ไม่ใช้สคริปต์ " + System.nanoTime();
        written(page, subject);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เสนอแฟ้ม"))
                .click();
        page.locator(".k-stops > li").nth(0).locator("button[value=remove-0]").click();
        assertThat(page.locator(".k-stops > li")).hasCount(2);
        page.locator("[name=add]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(3));
        press(page, "เพิ่มในสายเสนอ");
        assertThat(page.locator(".k-stops > li")).hasCount(3);
        page.locator("button[value=up-1]").click();
        page.locator("button[type=submit]:has-text('เสนอแฟ้ม')").last().click();
        assertThat(page.locator("main")).containsText("เสนอแฟ้มแล้ว");
        press(page, "เรียกคืน");
        assertThat(page.locator("main")).containsText("เรียกแฟ้มคืนแล้ว");
        page.context().close();

        var phone = signedIn(Browser.Size.PHONE, true, "phaen.1");
        phone.navigate("/proposal/own");
        look(phone, "PHONE", "own");
        phone.locator("tbody a.k-subject").first().click();
        look(phone, "PHONE", "own-file");
        phone.context().close();
        var admin = signedIn(Browser.Size.DESK, true, "admin");
        for (var path : new String[] {"/proposal/setting", "/office/supervision"}) {
            admin.navigate(path);
            look(admin, "DESK", path.substring(path.lastIndexOf('/') + 1));
        }
        admin.context().close();
    }

    private static void written(Page page, String subject) {
        page.navigate("/correspondence");
        page.locator("tbody a.k-subject").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ร่างหนังสือตอบ"))
                .click();
        press(page, "เริ่มร่าง");
        page.locator("#subject").fill(subject);
        page.locator("#addressee").fill("ผู้อำนวยการโรงเรียนบ้านดอนแก้ว");
        page.locator("#address").fill("ถนนภูธาราสามัคคี อำเภอเมืองภูธารา จังหวัดภูธารา ๕๙๐๐๐");
        page.locator("#phone").fill("๐ ๕๕๐๐ ๐๑๙๙");
        page.locator("#body").fill("""
                        ตามหนังสือที่อ้างถึง โรงเรียนหารือการจัดทำแผน นั้น

                        สำนักงานพิจารณาแล้ว ขอแจ้งว่าให้ดำเนินการได้

                        จึงเรียนมาเพื่อโปรดทราบ""");
        press(page, "เก็บร่าง");
        assertThat(page.locator("main")).containsText("ร่างที่ 1");
    }

    private Page signedIn(Browser.Size size, boolean script, String user) {
        var base = "http://localhost:" + port;
        var page = script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void byKeyboard(Page page, String name) {
        var button = page.locator("main form button[type=submit]:has-text('" + name + "')")
                .last();
        button.focus();
        page.keyboard().press("Enter");
    }

    private static boolean drawn(Page page) {
        return Boolean.TRUE.equals(page.evaluate(
                "[...document.querySelectorAll('img[loading=eager]')].every(one => one.naturalWidth > 0)"));
    }

    private static void look(Page page, String size, String name) {
        for (int tries = 0; tries < 100 && !drawn(page); tries++) {
            page.waitForTimeout(200);
        }
        Browser.screenshot(page, "journey-sign-" + size + "-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
