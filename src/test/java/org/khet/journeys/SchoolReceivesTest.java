package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The office sends letters to a school: its clerk enters several with one press and puts one before the head, who gives it to
 * a teacher from a phone; one who works in two schools chooses between their inboxes. By the keyboard.
 */
@KhetServerTest
class SchoolReceivesTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Acting acting;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void letters_of_the_office_go_through_a_school() {
        send("โรงเรียนบ้านห้วยต้นตาล", "การประชุมผู้บริหารสถานศึกษา ครั้งที่ 8", Speed.NORMAL);
        send("โรงเรียนบ้านห้วยต้นตาล", "ให้รายงานข้อมูลนักเรียนที่ขาดแคลน", Speed.VERY_URGENT);
        send("โรงเรียนบ้านห้วยต้นตาล", "ส่งผิดโรงเรียน", Speed.NORMAL);
        var clerk = enter("school", Browser.Size.DESK);
        several(clerk);
        proposes(clerk);
        clerk.context().close();
        var head = enter("school.head", Browser.Size.PHONE);
        gives(head);
        head.context().close();
        var teacher = enter("school.1", Browser.Size.PHONE);
        acts(teacher);
        teacher.context().close();
    }

    @Test
    void one_who_works_in_two_schools_chooses_without_script_too() {
        send("โรงเรียนวัดวังชุมแสง", "ถึงวัดวังชุมแสงเท่านั้น", Speed.URGENT);
        var both = browser.visitorWithoutScript("http://localhost:" + port, Browser.Size.DESK);
        signIn(both, "school.2");
        actAs(both, "บ้านผาแดง");
        both.navigate("/correspondence/inbox");
        assertThat(both.locator("main")).not().containsText("ถึงวัดวังชุมแสงเท่านั้น");
        actAs(both, "วัดวังชุมแสง");
        both.navigate("/correspondence/inbox?all=yes");
        assertThat(both.locator("main")).containsText("ถึงวัดวังชุมแสงเท่านั้น");
        press(both, "ลงรับที่เลือก");
        assertThat(both.locator("#went")).containsText("ถึงวัดวังชุมแสงเท่านั้น");
        both.context().close();
    }

    /** Where one works already there is no button for it. */
    private static void actAs(Page page, String school) {
        if (page.locator(".k-top .k-pop > summary").first().textContent().contains(school)) {
            return;
        }
        page.locator(".k-top .k-pop > summary").first().click();
        page.locator(".k-top form[action='/office/act-as'] button", new Page.LocatorOptions().setHasText(school))
                .first()
                .click();
        assertThat(page.locator(".k-top .k-pop > summary").first()).containsText(school);
    }

    private static void several(Page clerk) {
        look(clerk, "work");
        clerk.navigate("/correspondence/inbox");
        assertThat(clerk.locator(".k-queue li").first()).containsText("ให้รายงานข้อมูลนักเรียนที่ขาดแคลน");
        look(clerk, "inbox");
        Browser.tick(box(clerk, "ให้รายงานข้อมูลนักเรียนที่ขาดแคลน"));
        Browser.tick(box(clerk, "การประชุมผู้บริหารสถานศึกษา ครั้งที่ 8"));
        press(clerk, "ลงรับที่เลือก");
        assertThat(clerk.locator("#went")).containsText("ให้รายงานข้อมูลนักเรียนที่ขาดแคลน");
        look(clerk, "entered");
        clerk.navigate("/correspondence/inbox");
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ส่งผิดโรงเรียน"))
                .press("Enter");
        look(clerk, "waiting");
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("คืนผู้ส่ง"))
                .press("Enter");
        press(clerk, "คืนผู้ส่ง");
        assertThat(clerk.locator(".k-errors")).containsText("กรอกเหตุผลที่ส่งคืน");
        clerk.locator("#words").fill("เป็นของโรงเรียนบ้านห้วยตาล");
        press(clerk, "คืนผู้ส่ง");
        assertThat(clerk.locator(".k-notice--ok")).containsText("คืนผู้ส่งแล้ว");
        look(clerk, "returned");
    }

    private static void proposes(Page clerk) {
        clerk.navigate("/correspondence?q=ขาดแคลน");
        look(clerk, "register");
        clerk.locator("main table a").first().press("Enter");
        look(clerk, "propose");
        press(clerk, "เสนอ");
        assertThat(clerk.locator(".k-tagline")).containsText("รอผู้อำนวยการสั่งการ");
        look(clerk, "proposed");
    }

    private static void gives(Page head) {
        look(head, "head-work");
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("สั่งการ ให้รายงานข้อมูลนักเรียนที่ขาดแคลน"))
                .press("Enter");
        look(head, "head-letter");
        var teacher = head.locator("#person option").filter(new Locator.FilterOptions().setHasText("ปาริฉัตร"));
        head.selectOption("#person", teacher.getAttribute("value"));
        head.locator("#words").fill("มอบครูปาริฉัตรรวบรวมและรายงาน");
        press(head, "มอบหมาย");
        assertThat(head.locator(".k-tagline")).containsText("มอบหมายแล้ว");
    }

    private static void acts(Page teacher) {
        teacher.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("รับเรื่อง ให้รายงานข้อมูลนักเรียนที่ขาดแคลน"))
                .press("Enter");
        press(teacher, "รับเรื่อง");
        assertThat(teacher.locator(".k-history")).containsText("มอบครูปาริฉัตรรวบรวมและรายงาน");
        look(teacher, "teacher");
        teacher.locator("#words").fill("รวบรวมและส่งแล้ว");
        press(teacher, "ปิดเรื่อง");
        assertThat(teacher.locator(".k-tagline")).containsText("ปิดเรื่องแล้ว");
    }

    private void send(String school, String subject, Speed speed) {
        var sample = office.offices().getFirst();
        var sender = somebody(sample, unit(sample, UnitKind.REGISTRY, ""));
        var to = new Deliveries.Aim(unit(sample, UnitKind.SCHOOL, school).id(), Purpose.ACT, null);
        transaction.executeWithoutResult(status -> {
            var letter = deliveries.lay(
                    sender,
                    new Deliveries.Parcel(
                            "ศธ 04299/ว 812",
                            LocalDate.of(2026, 11, 27),
                            "สพป.ภูธารา เขต 1",
                            "ผู้อำนวยการ" + school,
                            subject,
                            speed,
                            "",
                            List.of(),
                            "",
                            List.of()));
            deliveries.bring(sender, letter, List.of(to));
        });
    }

    private Unit unit(OfficeId sample, UnitKind kind, String name) {
        return office.units(sample, kind).stream()
                .filter(unit -> unit.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Actor somebody(OfficeId sample, Unit unit) {
        return office.peopleWho(sample, unit.id(), Permission.ROUTE_LETTERS).stream()
                .findFirst()
                .flatMap(person -> acting.actor(sample, person.id(), unit.id()))
                .orElseThrow();
    }

    private Page enter(String user, Browser.Size size) {
        var page = browser.visitor("http://localhost:" + port, size);
        signIn(page, user);
        return page;
    }

    private static void signIn(Page page, String user) {
        page.navigate("/sign-in");
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill("khet-sample");
        press(page, "เข้าสู่ระบบ");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
    }

    private static Locator box(Page page, String subject) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("เลือก " + subject));
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "school-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
