package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer answers a received letter with the editor while the head of the group writes in the same draft. */
@KhetServerTest
class LetterDraftedTest {

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
    void an_answer_is_begun_written_refused_once_kept_met_by_another_and_compared_at_the_desk() {
        var page = signedIn(Browser.Size.DESK, true, "phaen.1");
        answer(page);
        look(page, "DESK", "begun");

        page.locator("[name='date.day']").fill("31");
        page.locator("[name='date.month']").fill("2");
        page.locator("[name='date.year']").fill("2569");
        press(page, "เก็บร่าง");
        assertThat(page.locator(".k-errors")).containsText("กุมภาพันธ์");
        look(page, "DESK", "refused");
        for (var box : new String[] {"day", "month", "year"}) {
            page.locator("[name='date." + box + "']").fill("");
        }
        fill(page);
        assertThat(page.locator("#saved")).containsText("บันทึกแล้ว");
        assertThat(page.locator("#paper img").first()).isVisible();
        assertThat(page.locator(".k-check .is-bad")).hasCount(0);
        press(page, "เก็บร่าง");
        assertThat(page.locator("main")).containsText("ร่างที่ 1");
        look(page, "DESK", "kept");
        meet(page);
        page.context().close();
    }

    /** Somebody else keeps the draft while this page is open. */
    private void meet(Page page) {
        var head = signedIn(Browser.Size.DESK, true, "phaen.director");
        head.navigate(page.url());
        head.locator("#subject").fill("เรื่องที่ผู้อำนวยการกลุ่มแก้");
        press(head, "เก็บร่าง");
        assertThat(head.locator("main")).containsText("ร่างที่ 2");
        head.context().close();

        page.locator("#subject").fill("เรื่องที่เจ้าหน้าที่แก้");
        var stale = page.locator("#side [role=alert]");
        assertThat(stale).containsText("ยังไม่ได้บันทึก");
        look(page, "DESK", "stale");
        press(page, "ดูของทั้งสองคนเทียบกัน");
        assertThat(page.locator("main")).containsText("เรื่องที่ผู้อำนวยการกลุ่มแก้");
        assertThat(page.locator("#subject")).hasValue("เรื่องที่เจ้าหน้าที่แก้");
        look(page, "DESK", "conflict");
        press(page, "เก็บตามด้านซ้าย");
        assertThat(page.locator("main")).containsText("ร่างที่ 3");
        page.navigate(page.url().replaceFirst("[?#].*", "") + "/compare?from=2&to=3");
        assertThat(page.locator("ins").last()).containsText("เจ้าหน้าที่");
        look(page, "DESK", "compared");
        page.goBack();
        page.locator("a[href$='/history']").first().click();
        look(page, "DESK", "history");
    }

    @Test
    void the_tools_put_points_and_tables_and_pasted_structure_into_the_words() {
        var page = signedIn(Browser.Size.DESK, true, "phaen.1");
        page.navigate("/drafting/new");
        Browser.tick(page.locator("[name=kind][value=INTERNAL]"));
        press(page, "เริ่มร่าง");
        var body = page.locator("#body");
        body.click();
        press(page, "ลำดับข้อ");
        page.keyboard().type("ข้อแรก");
        press(page, "ลำดับข้อ");
        page.keyboard().type("ข้อสอง");
        press(page, "ข้อย่อย");
        assertThat(body).hasValue("๑. ข้อแรก\n๒. ข้อสอง\n๒.๑ ");
        body.fill("");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<h1 style="color:red">หัวข้อ</h1><p>ย่อหน้า <b>หนา</b><script>bad()</script></p>'
                    + '<ol><li>หนึ่ง<ol><li>ย่อย</li></ol></li><li>สอง</li></ol>'
                    + '<table><tr><td>ก</td><td>ข</td></tr><tr><td>๑</td><td>๒</td></tr></table>');
                  document.getElementById('body').dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""");
        assertThat(body)
                .hasValue("หัวข้อ\n\nย่อหน้า หนา\n\n๑. หนึ่ง\n๑.๑ ย่อย\n๒. สอง\n\n| ก | ข |\n|---|---|\n| ๑ | ๒ |");
        page.context().close();
    }

    @Test
    void a_draft_is_read_on_a_phone() {
        var page = signedIn(Browser.Size.PHONE, true, "phaen.1");
        page.navigate("/drafting");
        assertThat(page.locator("h1")).containsText("ร่างหนังสือ");
        look(page, "PHONE", "list");
        page.locator("tbody a.k-subject").first().click();
        assertThat(page.locator("#paper img").first()).isVisible();
        look(page, "PHONE", "draft");
        page.locator("a[href$='/history']").first().click();
        look(page, "PHONE", "history");
        page.goBack();
        page.locator("a[href^='/drafting/'][href$='/people']").click();
        look(page, "PHONE", "people");
        for (var path : new String[] {"new", "templates"}) {
            page.navigate("/drafting/" + path);
            look(page, "PHONE", path);
        }
        page.context().close();
    }

    @Test
    void everything_works_without_javascript() {
        var page = signedIn(Browser.Size.DESK, false, "phaen.1");
        answer(page);
        page.locator("#subject").fill("ไม่ใช้สคริปต์");
        page.locator("#greeting").selectOption("พระภิกษุทั่วไป");
        press(page, "ดูตัวอย่างหน้ากระดาษ");
        assertThat(page.locator("#salutation")).hasValue("นมัสการ");
        assertThat(page.locator("#paper img").first()).isVisible();
        press(page, "เลือกจากทะเบียน");
        assertThat(page.locator("h1")).containsText("เลือกหนังสือที่อ้างถึง");
        Browser.fits(page);
        page.locator("tbody button").first().click();
        assertThat(page.locator("#reference")).hasValue(Pattern.compile("^หนังสือ"));
        press(page, "เก็บร่าง");
        assertThat(page.locator("main")).containsText("ร่างที่ 1");
        page.locator("a[href$='/upload']").first().click();
        assertThat(page.locator("input[type=file]")).isVisible();
        Browser.screenshot(page, "journey-draft-no-script-upload");
        page.context().close();
    }

    private void answer(Page page) {
        page.navigate("/correspondence");
        page.locator("tbody a.k-subject").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ร่างหนังสือตอบ"))
                .click();
        assertThat(page.locator("h1")).containsText("ร่างหนังสือตอบ");
        Browser.tick(page.locator("[name=frame]"));
        press(page, "เริ่มร่าง");
        assertThat(page.locator("#reference")).hasValue(Pattern.compile("^หนังสือ"));
    }

    private static void fill(Page page) {
        page.locator("#addressee").fill("ผู้อำนวยการโรงเรียนบ้านดอนแก้ว");
        page.locator("#address").fill("ถนนภูธาราสามัคคี\nอำเภอเมืองภูธารา จังหวัดภูธารา ๕๙๐๐๐");
        page.locator("#phone").fill("๐ ๕๕๐๐ ๐๑๙๙ ต่อ ๒๐๓");
        page.locator("#body").fill("""
                        ตามหนังสือที่อ้างถึง โรงเรียนขอรายละเอียดการจัดทำแผนปฏิบัติการ นั้น

                        สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑ พิจารณาแล้ว ขอแจ้งว่าให้ดำเนินการได้

                        จึงเรียนมาเพื่อโปรดทราบ""");
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
        page.waitForLoadState();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String size, String name) {
        Browser.screenshot(page, "journey-draft-" + size + "-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
