package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.platform.thai.ThaiDate;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An officer sends a letter to every school, to a body outside and to a person, follows it and keeps a group of receivers; the
 * person acknowledges it from a phone. By the keyboard, and once without script.
 */
@KhetServerTest
class LetterSentTest {

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
    void a_letter_goes_to_everybody_it_is_for_and_is_followed() {
        var path = letter("ซักซ้อมการรายงานข้อมูลพื้นฐาน");
        var officer = enter("phaen.1", Browser.Size.DESK, true);
        officer.navigate(path);
        look(officer, "letter");
        link(officer, "ส่งหนังสือ");
        look(officer, "choose");
        Browser.tick(box(officer, "ทุกโรงเรียน"));
        assertThat(officer.locator("[data-picked]")).hasText("เลือกแล้ว 120 ราย");
        officer.locator("#q").fill("นิเทศ");
        assertThat(officer.getByLabel("กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา")
                        .first())
                .isVisible();
        officer.locator("#q").fill("");
        officer.locator("#names").fill("ชมรมผู้บริหารสถานศึกษา");
        officer.locator("#schoolFor-1").press("Space");
        officer.locator("summary", new Page.LocatorOptions().setHasText("กลุ่มพัฒนาครู"))
                .first()
                .press("Enter");
        Browser.tick(officer.locator("details[open] input[name=to][value^=p]").first());
        look(officer, "chosen");
        press(officer, "สรุปผู้รับ");
        assertThat(officer.locator(".k-notice").first()).containsText("โรงเรียน 120 แห่ง");
        look(officer, "sum");
        officer.locator("button", new Page.LocatorOptions().setHasText("ส่ง 12"))
                .press("Enter");
        assertThat(officer.locator(".k-notice--ok")).containsText("ส่งแล้ว");
        look(officer, "sent");
        link(officer, "ชมรมผู้บริหารสถานศึกษา");
        look(officer, "receiver");
        officer.navigate(path);
        press(officer, "เตือนทุกรายที่ยังไม่ลงรับ");
        assertThat(officer.locator(".k-notice--ok")).containsText("เตือนแล้ว 121 ราย");
        officer.navigate(path + "?state=SENT");
        look(officer, "state");
        link(officer, "เรียกคืน");
        look(officer, "recall");
        late(officer, path);
        officer.context().close();
        var phone = enter("phaen.1", Browser.Size.PHONE, true);
        for (var place : new String[] {path, path + "/send", "/dispatch/late", "/dispatch/groups/new"}) {
            phone.navigate(place);
            look(phone, "phone" + place.replaceAll(".*/", "-"));
        }
        phone.context().close();
        acknowledged(path);
    }

    private void late(Page officer, String path) {
        jdbc.sql(
                        "update dispatch.delivery set sent_at = sent_at - interval '9 days', reminded_at = null where letter_id = :id")
                .param("id", id(path))
                .update();
        officer.navigate("/dispatch/late");
        look(officer, "late");
        officer.locator("button[name=one]").first().press("Enter");
        assertThat(officer.locator(".k-notice--ok")).containsText("เตือนแล้ว 1 ราย");
        officer.navigate("/dispatch/groups/new");
        officer.locator("#name").fill("โรงเรียนขนาดใหญ่");
        officer.locator("main summary").first().press("Enter");
        Browser.tick(officer.locator("[data-pick]").first());
        press(officer, "บันทึกกลุ่ม");
        assertThat(officer.locator("main")).containsText("โรงเรียนขนาดใหญ่");
        look(officer, "groups");
        officer.navigate("/");
        look(officer, "work");
    }

    private void acknowledged(String path) {
        var user = jdbc.sql("""
                select a.user_name from dispatch.delivery d join office.account a on a.person_id = d.person_id
                where d.letter_id = :id""").param("id", id(path)).query(String.class).single();
        var person = enter(user, Browser.Size.PHONE, true);
        person.navigate("/dispatch/mine");
        look(person, "mine");
        link(person, "ซักซ้อมการรายงานข้อมูลพื้นฐาน");
        look(person, "mineletter");
        press(person, "รับทราบ");
        assertThat(person.locator(".k-notice--ok")).containsText("รับทราบ");
        person.context().close();
    }

    @Test
    void receivers_are_chosen_without_script_too() {
        var path = letter("ไม่ใช้สคริปต์");
        var officer = enter("phaen.2", Browser.Size.DESK, false);
        officer.navigate(path + "/send");
        officer.locator("#q").fill("อนุบาลภูธารา");
        officer.locator("#q").press("Enter");
        assertThat(officer.locator("main")).containsText("โรงเรียนอนุบาลภูธารา");
        assertThat(officer.locator("main")).not().containsText("โรงเรียนวัดซับชุมแสง");
        Browser.tick(officer.getByLabel("โรงเรียนอนุบาลภูธารา").first());
        press(officer, "สรุปผู้รับ");
        press(officer, "แก้ไขผู้รับ");
        assertThat(officer.getByLabel("โรงเรียนอนุบาลภูธารา").first()).isChecked();
        press(officer, "สรุปผู้รับ");
        press(officer, "ส่ง 1 ราย");
        assertThat(officer.locator(".k-notice--ok")).containsText("ส่งแล้ว 1 ราย");
        officer.context().close();
    }

    private String letter(String subject) {
        var id = jdbc.sql("""
                with unit as (
                    select u.office_id, u.id, m.person_id from office.unit u
                    join office.membership m on m.office_id = u.office_id and m.unit_id = u.id and m.role = 'OFFICER'
                    where u.name = 'กลุ่มนโยบายและแผน' order by m.person_id limit 1),
                number as (
                    insert into dispatch.register as r (office_id, unit_id, series, year, last, last_at)
                    select office_id, id, 'CIRCULAR', 2569, 1, :at from unit
                    on conflict (office_id, unit_id, series, year) do update set last = r.last + 1
                    returning last)
                insert into dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed,
                    taken_at, taken_by, state, kind, dated, sender, addressee, subject, speed)
                select u.office_id, u.id, u.person_id, u.id, 'CIRCULAR', 2569, n.last, 'ศธ 04299/ว ' || n.last, :at,
                    u.person_id, 'ISSUED', 'EXTERNAL', current_date, 'สพป.ภูธารา เขต 1', 'ผู้อำนวยการโรงเรียนในสังกัด', :subject,
                    'URGENT'
                from unit u, number n
                returning id""")
                .param("at", OffsetDateTime.now(ThaiDate.ZONE))
                .param("subject", subject)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into dispatch.letter_file (office_id, letter_id, position, file_id)
                select l.office_id, l.id, 1, (select f.file_id from correspondence.letter_file f
                    where f.office_id = l.office_id order by f.letter_id, f.position limit 1)
                from dispatch.letter l where l.id = :id""").param("id", id).update();
        return "/dispatch/letters/" + id;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
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

    private static Locator box(Page page, String label) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .press("Enter");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .press("Enter");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "sent-" + name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
