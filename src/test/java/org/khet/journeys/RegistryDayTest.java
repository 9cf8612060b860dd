package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A day at the registry around the letters themselves: look into the channels, reserve a number and fill it, ask whose a
 * letter is, look at what is late and at the month's figures.
 */
@KhetServerTest
class RegistryDayTest {

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
    void a_day_at_the_desk() {
        day(Browser.Size.DESK);
    }

    @Test
    void a_day_on_a_phone() {
        day(Browser.Size.PHONE);
    }

    private void day(Browser.Size size) {
        var clerk = enter("saraban", size);
        check(clerk, size);
        reserve(clerk, size);
        ask(clerk, size);
        figures(clerk, size);
        clerk.context().close();
        var deputy = enter("deputy", size);
        look(deputy, size, "deputy-work");
        deputy.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ชี้ผู้รับผิดชอบ"))
                .first()
                .click();
        deputy.locator("input[name=act] + label").first().click();
        press(deputy, "ส่งให้กลุ่ม");
        assertThat(deputy.locator(".k-notice--ok")).containsText("ส่งให้กลุ่มแล้ว");
        look(deputy, size, "decided");
        deputy.context().close();
    }

    private static void check(Page clerk, Browser.Size size) {
        clerk.navigate("/correspondence/checks");
        clerk.locator("#EMAIL").fill("๒");
        clerk.locator("#SMART_OBEC").fill("มาก");
        press(clerk, "บันทึกการตรวจ");
        assertThat(clerk.locator(".k-errors")).containsText("กรอกจำนวน");
        look(clerk, size, "checks-refused");
        clerk.locator("#SMART_OBEC").fill("7");
        press(clerk, "บันทึกการตรวจ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("บันทึกการตรวจ 2 ช่องทางแล้ว");
        look(clerk, size, "checks");
    }

    private static void reserve(Page clerk, Browser.Size size) {
        clerk.navigate("/correspondence/numbers");
        clerk.locator("#keeper").fill("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน");
        clerk.locator("#reason").fill("ตัวจริงจะมาทางไปรษณีย์พรุ่งนี้");
        press(clerk, "จองเลข");
        assertThat(clerk.locator(".k-notice--ok")).containsText("จองเลขรับ");
        look(clerk, size, "numbers");
        clerk.locator("main table a").first().click();
        assertThat(clerk.locator("h1")).containsText("ลงหนังสือในเลขที่จอง");
        look(clerk, size, "fill");
        clerk.locator("[name='dated.day']").fill("13");
        clerk.locator("[name='dated.month']").fill("11");
        clerk.locator("[name='dated.year']").fill("2569");
        clerk.locator("#sender").fill("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน");
        clerk.locator("#subject").fill("การประเมินคุณภาพการศึกษาขั้นพื้นฐาน");
        press(clerk, "ลงหนังสือ");
        assertThat(clerk.locator(".k-history")).containsText("ลงหนังสือในเลขที่จอง");
        look(clerk, size, "filled");
    }

    private static void ask(Page clerk, Browser.Size size) {
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ไม่ทราบเจ้าของเรื่อง"))
                .first()
                .click();
        look(clerk, size, "ask");
        var deputy = clerk.locator("#person option").filter(new Locator.FilterOptions().setHasText("รองผู้อำนวยการ"));
        clerk.selectOption("#person", deputy.first().getAttribute("value"));
        clerk.locator("#words").fill("เกี่ยวทั้งแผนและนิเทศ ไม่ทราบว่ากลุ่มใดเป็นเจ้าของ");
        press(clerk, "เสนอ");
        assertThat(clerk.locator(".k-tagline")).containsText("รอชี้ผู้รับผิดชอบ");
        look(clerk, size, "asked");
    }

    private static void figures(Page clerk, Browser.Size size) {
        for (var path : new String[] {"counts", "counts?month=0", "pendency", "limits", "delivery-book", "reminders"}) {
            clerk.navigate("/correspondence/" + path);
            assertThat(clerk.locator("h1")).isVisible();
            look(clerk, size, path.replaceAll("\\W", "-"));
        }
    }

    private Page enter(String user, Browser.Size size) {
        var page = browser.visitor("http://localhost:" + port, size);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static void look(Page page, Browser.Size size, String name) {
        Browser.screenshot(page, "day-" + size + "-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
