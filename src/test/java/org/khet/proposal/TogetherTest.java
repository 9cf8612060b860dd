package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The queue of a superior, and several files decided at once with one proof of who it is. */
@KhetTest
class TogetherTest {

    private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"([^\"]+)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ProposalFixture office;

    @BeforeEach
    void an_office() {
        office = new ProposalFixture(context, mvc);
    }

    private String picks(String page) {
        var found = new ArrayList<String>();
        PICK.matcher(page).results().forEach(one -> found.add("pick=" + one.group(1)));
        return String.join("&", found);
    }

    private String[] chosen(String page, String password) {
        var form = new ArrayList<String>();
        PICK.matcher(page).results().forEach(one -> {
            form.add("pick");
            form.add(one.group(1));
        });
        form.addAll(java.util.List.of("way", "system", "password", password));
        return form.toArray(String[]::new);
    }

    @Test
    void what_was_opened_is_signed_together_and_what_was_not_stays_and_says_why() {
        office.acting(office.deputy, office.head, Role.GROUP_DIRECTOR, null);
        var one = office.before(office.director, "เรื่องหนึ่ง");
        var two = office.before(office.director, "เรื่องสอง");
        var unread = office.before(office.director, "เรื่องสาม");
        var director = office.desk(office.director);
        assertThat(picks(director.page("/proposal"))).isEmpty();
        director.page(one);
        director.page(two);
        var queue = director.page("/proposal");
        assertThat(picks(queue)).contains(id(one), id(two)).doesNotContain(id(unread));

        var asked = director.page("/proposal/together?" + picks(queue) + "&pick=" + id(unread));
        assertThat(asked).contains("เรื่องหนึ่ง", "เรื่องสอง", "ลงนาม 2 แฟ้ม", "ยังไม่ได้เปิดอ่าน");
        var wrong = director.post("/proposal/together", chosen(asked, "รหัสที่ผิด"));
        assertThat(wrong).hasStatus(422);
        assertThat(office.state(one)).isEqualTo("LYING");
        assertThat(director.post("/proposal/together", chosen(asked, ""))).hasStatus(422);
        assertThat(director.post("/proposal/together", chosen(asked, OfficeFixture.PASSWORD)))
                .hasStatus(302);
        assertThat(office.state(one)).isEqualTo("SIGNED");
        assertThat(office.state(two)).isEqualTo("SIGNED");
        assertThat(office.state(unread)).isEqualTo("LYING");
        assertThat(director.page("/proposal/together/done")).contains("ดำเนินการแล้ว", "เรื่องหนึ่ง");
        assertThat(director.get("/proposal/together/done")).hasStatus(302);
        assertThat(director.get("/proposal/together")).hasStatus(302);
    }

    @Test
    void agreeing_together_asks_for_the_password_too_and_a_file_changed_since_stays() {
        var one = office.before(office.deputy, "เรื่องหนึ่ง");
        var two = office.before(office.deputy, "เรื่องสอง");
        var deputy = office.desk(office.deputy);
        deputy.page(one);
        deputy.page(two);
        var asked = deputy.page("/proposal/together?" + picks(deputy.page("/proposal")));
        assertThat(asked).contains("เห็นชอบ 2 แฟ้ม");
        assertThat(deputy.post("/proposal/together", chosen(asked, "รหัสที่ผิด")))
                .hasStatus(422);
        correct(office.deputy, two);
        var done = deputy.post("/proposal/together", chosen(asked, OfficeFixture.PASSWORD));
        assertThat(done).hasStatus(302);
        assertThat(office.notes(one)).endsWith("AGREED AGREED");
        assertThat(office.notes(two)).endsWith("AGREED CORRECTED");
        var results = java.util.Objects.requireNonNull((org.khet.proposal.pages.ResultsPage)
                done.getMvcResult().getFlashMap().get("results"));
        assertThat(results.went()).extracting(row -> row.title()).containsExactly("เรื่องหนึ่ง");
        assertThat(results.stayed())
                .extracting(row -> row.words())
                .first()
                .asString()
                .contains("ถูกแก้ไข");
    }

    private void correct(Actor actor, String path) {
        var draft = office.draftOf(path);
        office.desk(actor)
                .post(
                        "/drafting/drafts/" + draft + "/save",
                        "revision",
                        "" + office.drafts.open(actor, draft).revision(),
                        "subject",
                        "แก้แล้ว");
    }

    @Test
    void the_queue_has_the_fastest_first_and_is_searched_filtered_paged_and_exported() {
        var draft = office.drafts.begin(
                office.officer, ProposalFixture.whole("ช้า").with(org.khet.drafting.Field.SPEED, ""), null);
        office.proposed(office.officer, draft);
        var fast = office.drafts.begin(
                office.officer, ProposalFixture.whole("เร็ว").with(org.khet.drafting.Field.SPEED, "MOST_URGENT"), null);
        office.proposed(office.officer, fast);
        var head = office.desk(office.head);
        var page = head.page("/proposal");
        assertThat(page.indexOf("เร็ว<")).isPositive().isLessThan(page.indexOf("ช้า<"));
        assertThat(head.page("/proposal?speed=MOST_URGENT")).contains("เร็ว<").doesNotContain("ช้า<");
        assertThat(head.page("/proposal?what=SIGN")).contains("ไม่พบแฟ้ม");
        assertThat(head.page("/proposal?q=%E0%B8%8A%E0%B9%89%E0%B8%B2"))
                .contains("ช้า<")
                .doesNotContain("เร็ว<");
        assertThat(head.page("/proposal?speed=x&what=y&after=z&before=w")).contains("เร็ว<");
        var stops = office.jdbc
                .sql("select id::text from proposal.stop where office_id = :office and state = 'WAITING' order by id")
                .param("office", office.letters.office.id().value())
                .query(String.class)
                .list();
        assertThat(head.page("/proposal?after=" + stops.getLast()))
                .contains("ช้า<")
                .doesNotContain("เร็ว<");
        assertThat(head.page("/proposal?before=" + stops.getFirst()))
                .contains("เร็ว<")
                .doesNotContain("ช้า<");
        assertThat(Desk.body(head.get("/proposal/export.csv"))).contains("เร็ว", "ด่วนที่สุด");
        assertThat(head.get("/proposal/export.xlsx")).hasStatusOk();
        assertThat(head.page("/")).contains("มีแฟ้มเสนอรอคุณ 2 แฟ้ม");

        var officer = office.desk(office.officer);
        assertThat(officer.page("/proposal/own?what=LYING&q=%E0%B8%8A%E0%B9%89%E0%B8%B2"))
                .contains("ช้า<")
                .doesNotContain("เร็ว<");
        assertThat(officer.page("/proposal/own?what=SIGNED")).contains("ไม่พบแฟ้ม");
        var files = office.jdbc
                .sql("select id::text from proposal.proposal where office_id = :office order by id")
                .param("office", office.letters.office.id().value())
                .query(String.class)
                .list();
        assertThat(officer.page("/proposal/own?after=" + files.getLast()))
                .contains("ช้า<")
                .doesNotContain("เร็ว<");
        assertThat(officer.page("/proposal/own?before=" + files.getFirst()))
                .contains("เร็ว<")
                .doesNotContain("ช้า<");
        assertThat(Desk.body(officer.get("/proposal/own/export.csv"))).contains("GROUP_DIRECTOR");
        assertThat(officer.get("/proposal/own/export.xlsx")).hasStatusOk();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
