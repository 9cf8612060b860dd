package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school's letter is answered: it arrives, an officer replies, the head of the group corrects, the deputy agrees, who acts for
 * the director signs on a phone, it has its number, goes to three schools and one outside; one school returns it, two enter it,
 * one answers, and the conversation is closed. By the keyboard.
 */
@KhetServerTest
class LetterGoesOutTest {

    private static final String ASKED = "หารือการใช้อาคารเรียนเป็นหน่วยเลือกตั้ง";
    private static final String ANSWER = "ตอบข้อหารือการใช้อาคารเรียนเป็นหน่วยเลือกตั้ง";
    private static final String BACK = "รายงานการเตรียมอาคารเรียนเป็นหน่วยเลือกตั้ง";
    private static final String SCHOOL = "โรงเรียนบ้านห้วยต้นตาล";
    private static final String TWO = "โรงเรียนบ้านผาแดง";
    private static final String THREE = "โรงเรียนวัดวังชุมแสง";
    private static final String OUTSIDE = "ชมรมผู้ปกครองอำเภอผาแดง";
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
    void a_school_asks_and_is_answered_with_three_schools_and_one_outside() {
        schoolAsks();
        registryAndGroup(ASKED);
        officerReplies();
        headCorrects();
        deputyAgrees();
        signed();
        sent();
        entered();
        schoolAnswers();
        closed();
    }

    private void schoolAsks() {
        var page = signedIn("school", Browser.Size.DESK);
        issue(page, ASKED, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1");
        send(page, List.of("สารบรรณกลาง"), "");
        assertThat(page.locator("main")).containsText("สารบรรณกลาง");
        page.context().close();
    }

    /** A number at once, for a letter signed on paper and scanned. */
    private static void issue(Page page, String subject, String addressee) {
        var keys = new Keys(page);
        if (!page.url().contains("/dispatch/new")) {
            page.navigate("/dispatch/new");
        }
        keys.tick(page.locator("[name=series][value=ordinary]"));
        keys.type("#subject", subject);
        keys.type("#addressee", addressee);
        page.setInputFiles("[name=files]", new FilePayload("หนังสือ.pdf", "application/pdf", paper(subject)));
        look(page, "issue");
        keys.press("ออกเลข");
        assertThat(page.locator(".k-notice--ok")).containsText("ออกเลขแล้ว ที่ ศธ 04299/");
        look(page, "issued");
    }

    /** @param outside name of one outside, or empty */
    private static void send(Page page, List<String> names, String outside) {
        var keys = new Keys(page);
        keys.follow("ส่งหนังสือ");
        for (var name : names) {
            keys.type("#q", name);
            keys.tick(page.locator("main").getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name)));
        }
        if (!outside.isEmpty()) {
            keys.type("#names", outside);
        }
        look(page, "receivers");
        keys.press("สรุปผู้รับ");
        look(page, "sum");
        keys.press("ส่ง " + (names.size() + (outside.isEmpty() ? 0 : 1)) + " ราย");
        assertThat(page.locator(".k-notice--ok")).containsText("ส่งแล้ว");
        look(page, "sent");
    }

    private void registryAndGroup(String subject) {
        var page = signedIn("saraban", Browser.Size.DESK);
        page.navigate("/correspondence/inbox");
        look(page, "registry-inbox");
        var keys = new Keys(page);
        keys.follow(subject);
        keys.press("ลงรับ");
        keys.tick(page.locator("label:has-text('กลุ่มนโยบายและแผน')").locator("xpath=preceding-sibling::input"));
        keys.press("ส่งต่อ");
        assertThat(page.locator(".k-notice--ok")).containsText("ส่งต่อแล้ว");
        page.context().close();
        var clerk = signedIn("phaen", Browser.Size.DESK);
        clerk.navigate("/correspondence/inbox");
        keys = new Keys(clerk);
        keys.follow(subject);
        keys.press("ลงรับ");
        var officer = jdbc.sql("""
                select person_id::text from office.account where user_name = 'phaen.1'""").query(String.class).single();
        clerk.locator("main select[name=person]").first().selectOption(officer);
        keys.press("มอบหมาย");
        clerk.context().close();
    }

    private void officerReplies() {
        var page = signedIn("phaen.1", Browser.Size.DESK);
        page.navigate("/correspondence");
        var keys = new Keys(page);
        keys.follow(ASKED);
        keys.follow("ร่างหนังสือตอบ");
        keys.press("เริ่มร่าง");
        keys.type("#subject", ANSWER);
        keys.type("#addressee", "ผู้อำนวยการโรงเรียนบ้านห้วยต้นตาล");
        keys.type("#address", "ถนนภูธาราสามัคคี อำเภอเมืองภูธารา จังหวัดภูธารา ๕๙๐๐๐");
        keys.type("#phone", "๐ ๕๕๐๐ ๐๑๙๙");
        keys.type("#body", """
                ตามหนังสือที่อ้างถึง โรงเรียนหารือการใช้อาคารเรียนเป็นหน่วยเลือกตั้ง นั้น

                สำนักงานพิจารณาแล้ว ขอแจ้งว่าให้ดำเนินการได้ และให้รายงานการเตรียมการ

                จึงเรียนมาเพื่อโปรดทราบ""");
        keys.press("เก็บร่าง");
        assertThat(page.locator("main")).containsText("ร่างที่ 1");
        keys.follow("เสนอแฟ้ม");
        assertThat(page.locator(".k-stops > li")).hasCount(3);
        keys.press("เสนอแฟ้ม");
        assertThat(page.locator("main")).containsText("เสนอแฟ้มแล้ว");
        page.context().close();
    }

    private void headCorrects() {
        var page = signedIn("phaen.director", Browser.Size.DESK);
        page.navigate("/proposal");
        var keys = new Keys(page);
        keys.follow(ANSWER);
        keys.follow("แก้ไขร่าง");
        keys.type("#closing", "ขอแสดงความนับถือ");
        keys.type("[name=why]", "แก้คำลงท้าย");
        keys.press("เก็บร่าง");
        keys.follow("ดูแฟ้ม");
        keys.type("#words", "แก้คำลงท้ายแล้ว");
        keys.press("เห็นชอบ");
        assertThat(page.locator("main")).containsText("เห็นชอบแล้ว");
        page.context().close();
    }

    private void deputyAgrees() {
        var page = signedIn("deputy", Browser.Size.DESK);
        page.navigate("/proposal");
        var keys = new Keys(page);
        keys.follow(ANSWER);
        keys.press("เห็นชอบ");
        assertThat(page.locator("main")).containsText("เห็นชอบแล้ว");
        page.context().close();
    }

    private void signed() {
        acting(true);
        try {
            var page = signedIn("deputy.2", Browser.Size.PHONE);
            page.navigate("/proposal");
            page.getByText(ANSWER).first().click();
            page.locator(".k-thumb a.btn-primary").click();
            page.locator("[name=password]").fill("khet-sample");
            look(page, "sign");
            new Keys(page).press("ลงนาม");
            assertThat(page.locator("main")).containsText("ลงนามแล้ว");
            look(page, "signed");
            page.navigate(page.url() + "/paper/signed/1.png");
            Browser.screenshot(page, "journey-out-paper");
            page.context().close();
        } finally {
            acting(false);
        }
    }

    private void acting(boolean today) {
        jdbc.sql(today ? """
                insert into office.acting (office_id, kind, person_id, unit_id, role, position, holder_id, order_number,
                    order_date, since, until)
                select d.office_id, 'IN_PLACE', s.person_id, m.unit_id, 'DIRECTOR', m.position, d.person_id, '902/2569',
                    current_date, current_date - 1, current_date + 1
                from office.account d
                join office.membership m on m.office_id = d.office_id and m.person_id = d.person_id
                join office.account s on s.office_id = d.office_id and s.user_name = 'deputy.2'
                where d.user_name = 'director' and m.role = 'DIRECTOR'""" : "update office.acting set withdrawn = true where order_number = '902/2569'")
                .update();
    }

    private void sent() {
        var page = outgoing("phaen.1");
        assertThat(page.locator("main")).containsText(Pattern.compile("ศธ 04299/\\d+"));
        send(page, List.of(SCHOOL, TWO, THREE), OUTSIDE);
        assertThat(page.locator("main")).containsText(OUTSIDE);
        page.context().close();
    }

    private Page outgoing(String user) {
        var page = signedIn(user, Browser.Size.DESK);
        page.navigate("/dispatch");
        look(page, "register");
        new Keys(page).follow(ANSWER);
        return page;
    }

    /** Two schools enter it, one returns it. */
    private void entered() {
        var page = signedIn("school", Browser.Size.DESK);
        page.navigate("/correspondence/inbox");
        var keys = new Keys(page);
        keys.follow(ANSWER);
        keys.press("ลงรับ");
        page.context().close();
        page = signedIn("school.2", Browser.Size.DESK);
        at(page, "บ้านผาแดง");
        keys = new Keys(page);
        keys.follow(ANSWER);
        keys.press("ลงรับ");
        at(page, "วัดวังชุมแสง");
        keys.follow(ANSWER);
        keys.follow("คืนผู้ส่ง");
        keys.type("#words", "โรงเรียนไม่ได้เป็นหน่วยเลือกตั้ง");
        look(page, "give-back");
        keys.press("คืนผู้ส่ง");
        assertThat(page.locator("main")).containsText("คืนผู้ส่งแล้ว");
        page.context().close();
    }

    /** The inbox of one of the schools one works in. */
    private static void at(Page page, String school) {
        var chosen = page.locator(".k-top .k-pop > summary").first();
        if (!chosen.textContent().contains(school)) {
            chosen.press("Enter");
            page.locator(".k-top form[action='/office/act-as'] button:has-text('" + school + "')")
                    .first()
                    .press("Enter");
            assertThat(page.locator(".k-top .k-pop > summary").first()).containsText(school);
        }
        page.navigate("/correspondence/inbox");
    }

    private void schoolAnswers() {
        var page = signedIn("school", Browser.Size.DESK);
        page.navigate("/correspondence");
        var keys = new Keys(page);
        keys.follow(ANSWER);
        keys.follow("ออกเลขหนังสือตอบ");
        issue(page, BACK, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1");
        send(page, List.of("สารบรรณกลาง"), "");
        page.context().close();
        registryAndGroup(BACK);
    }

    private void closed() {
        var page = outgoing("phaen.1");
        assertThat(page.locator("main")).containsText("โรงเรียนไม่ได้เป็นหน่วยเลือกตั้ง");
        look(page, "followed");
        var keys = new Keys(page);
        keys.follow("ดูเรื่องโต้ตอบ");
        for (var subject : List.of(ASKED, ANSWER, BACK)) {
            assertThat(page.locator("main")).containsText(subject);
        }
        look(page, "thread");
        keys.type("#why", "ได้รับรายงานแล้ว");
        keys.press("ปิดเรื่อง");
        assertThat(page.locator("main")).containsText("ปิดเรื่องแล้ว");
        look(page, "closed");
        page.context().close();
    }

    private Page signedIn(String user, Browser.Size size) {
        var page = browser.visitor("http://localhost:" + port, size);
        page.navigate("/sign-in");
        var keys = new Keys(page);
        keys.type("[name=user]", user);
        keys.type("[name=password]", "khet-sample");
        keys.press("เข้าสู่ระบบ");
        assertThat(page.locator("h1")).containsText("งานของฉัน");
        return page;
    }

    private static byte[] paper(String subject) {
        return new Paper(
                        subject,
                        Instant.EPOCH,
                        Sheet.portrait(),
                        List.of(),
                        List.of(Paragraph.of("เรื่อง  " + subject)))
                .toBytes();
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "journey-out-" + page.viewportSize().width + "-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
