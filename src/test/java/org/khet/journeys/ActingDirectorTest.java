package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.thai.ThaiDate;
import org.khet.support.KhetServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The director is away: the administrator enters the order of รักษาราชการแทน, the deputy chooses "ทำในฐานะ", says whose a letter
 * is, and its history names the deputy and as what it was done.
 */
@KhetServerTest
class ActingDirectorTest {

    private static final String SUBJECT = "ขอความอนุเคราะห์ข้อมูลเพื่อการศึกษาทางไกล";
    private static final String DEPUTY = "สุภาวดี แก่นจันทน์";

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
    void from_the_order_to_the_history_of_a_letter() {
        order(enter("admin"));
        var clerk = enter("saraban");
        var letter = asked(clerk);

        var deputy = enter("deputy");
        actAs(deputy);
        deputy.navigate(letter);
        look(deputy, "letter");
        Browser.tick(deputy.getByLabel("กลุ่มนโยบายและแผน").first());
        press(deputy, "ส่งให้กลุ่ม");
        assertThat(deputy.locator(".k-notice--ok")).containsText("ส่งให้กลุ่มแล้ว");
        look(deputy, "decided");

        clerk.navigate(letter);
        var history = clerk.locator(".k-history");
        assertThat(history).containsText("กมลชนก ใจงาม · หัวหน้างานสารบรรณกลาง");
        assertThat(history).containsText(DEPUTY + " · รักษาราชการแทน");
        look(clerk, "history");
    }

    private void order(Page admin) {
        admin.navigate("/office/acting/new");
        look(admin, "post");
        var post = admin.locator("#post option", new Page.LocatorOptions().setHasText("ธีรเดช วนาไพรสณฑ์"))
                .first()
                .getAttribute("value");
        admin.selectOption("#post", post);
        press(admin, "ต่อไป");
        look(admin, "order");
        Browser.tick(admin.getByLabel("รักษาราชการแทน").first());
        var person = admin.locator("#person option", new Page.LocatorOptions().setHasText(DEPUTY))
                .first()
                .getAttribute("value");
        admin.selectOption("#person", new SelectOption().setValue(person));
        admin.locator("#orderNumber").fill("215/2569");
        var today = LocalDate.now(ThaiDate.ZONE);
        date(admin, "orderDate", today);
        date(admin, "since", today);
        date(admin, "until", today.plusDays(3));
        Browser.tick(admin.getByLabel("ทุกวันในช่วงเวลานี้"));
        admin.locator("#rank").fill("1");
        press(admin, "บันทึกคำสั่ง");
        assertThat(admin.locator(".k-notice--ok")).containsText("บันทึกคำสั่งแล้ว");
        look(admin, "appointed");
        admin.context().close();
    }

    private static void date(Page page, String name, LocalDate day) {
        page.locator("[name='" + name + ".day']").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("[name='" + name + ".month']").fill(Integer.toString(day.getMonthValue()));
        page.locator("[name='" + name + ".year']").fill(Integer.toString(ThaiDate.year(day)));
    }

    private static String asked(Page clerk) {
        clerk.navigate("/correspondence/receive");
        clerk.locator("#number").fill("อว 0617/4");
        date(clerk, "dated", LocalDate.now(ThaiDate.ZONE).minusDays(2));
        clerk.locator("#sender").fill("มหาวิทยาลัยภูธารา");
        clerk.locator("#subject").fill(SUBJECT);
        press(clerk, "ลงทะเบียนรับ");
        var letter = clerk.url();
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ไม่ทราบเจ้าของเรื่อง"))
                .click();
        var decider = clerk.locator("#person option", new Page.LocatorOptions().setHasText(DEPUTY))
                .first()
                .getAttribute("value");
        clerk.selectOption("#person", decider);
        clerk.locator("#words").fill("ไม่ทราบว่าเป็นงานของกลุ่มใด");
        press(clerk, "เสนอ");
        assertThat(clerk.locator(".k-notice--ok")).containsText("เสนอให้ชี้ผู้รับผิดชอบแล้ว");
        return letter;
    }

    private static void actAs(Page page) {
        page.locator(".k-top .k-pop > summary").first().click();
        page.locator(
                        ".k-top form[action='/office/act-as'] button",
                        new Page.LocatorOptions().setHasText("รักษาราชการแทน"))
                .first()
                .click();
        assertThat(page.locator(".k-top .k-pop > summary").first()).containsText("รักษาราชการแทน");
    }

    private Page enter(String user) {
        var page = browser.visitor("http://localhost:" + port, Browser.Size.DESK);
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        page.locator("[name=password]").press("Enter");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "acting-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
