package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.dispatch.CollectingFixture.answer;
import static org.khet.dispatch.CollectingFixture.pdf;
import static org.khet.dispatch.CollectingFixture.replaced;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What schools answered: their files, the table and its exports, who sees it. */
@KhetTest
class CollectedTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private CollectingFixture fixture;
    private DispatchFixture office;
    private OutgoingId letter;
    private String owned;

    @BeforeEach
    void a_letter_sent_to_two_schools() {
        fixture = new CollectingFixture(context, mvc);
        office = fixture.office;
        letter = fixture.sent(office.officer, "ขอข้อมูลนักเรียน", office.school, office.otherSchool);
        owned = "/dispatch/letters/" + letter + "/form";
    }

    private Desk officer() {
        return fixture.desk(office.officer);
    }

    private void send(Actor school, String form, int pupils) {
        assertThat(fixture.desk(school).post(form, fixture.shown(school, form, answer(pupils))))
                .hasStatus(302);
    }

    private String stored(String key) {
        return fixture.one("""
                select content ->> '%s' from dispatch.answer_version w join dispatch.answer a on a.id = w.answer_id
                where a.form_id = :id order by w.sent_at desc limit 1""".formatted(key), fixture.form(letter));
    }

    @Test
    void files_are_typed_by_content_stay_with_bad_input_and_are_seen_by_the_two_units_alone() throws IOException {
        var form = fixture.opened(office.officer, letter);
        var clerk = fixture.desk(office.schoolClerk);
        var bad = clerk.upload(
                form,
                "q10",
                "โครงการ.pdf",
                pdf("แผน"),
                fixture.shown(office.schoolClerk, form, replaced(answer(7), "q3", "x")));
        assertThat(bad).hasStatus(422);
        assertThat(Desk.body(bad)).contains("โครงการ.pdf", "q10.kept");
        var disguised = clerk.upload(
                form,
                "q10",
                "รูป.png",
                "<html>".getBytes(StandardCharsets.UTF_8),
                fixture.shown(office.schoolClerk, form, answer(7)));
        assertThat(disguised).hasStatus(422);

        var page = clerk.page(form);
        assertThat(page).as("dropped with the disguised one").doesNotContain("q10.kept");
        clerk.upload(form, "q10", "โครงการ.pdf", pdf("แผน"), fixture.shown(office.schoolClerk, form, answer(7)));
        page = clerk.page(form);
        var file = page.replaceAll("(?s).*name=\"q10.kept\" value=\"([^\"]+)\".*", "$1");
        var answer = fixture.one("select id::text from dispatch.answer where form_id = :id", fixture.form(letter));
        var path = "/dispatch/answers/" + answer + "/files/" + file;
        assertThat(clerk.get(path)).hasStatusOk();
        assertThat(officer().get(path)).hasStatusOk();
        assertThat(fixture.desk(office.otherClerk).get(path)).hasStatus(404);
        assertThat(fixture.desk(office.letters.moneyClerk).get(path)).hasStatus(404);
        var other = fixture.stored(office.schoolClerk, "อื่น.pdf");
        assertThat(clerk.get("/dispatch/answers/" + answer + "/files/" + other)).hasStatus(404);
        var stolen =
                fixture.shown(office.schoolClerk, form, Desk.with(answer(8), new String[] {"q10.kept", "" + other}));
        assertThat(clerk.post(form, stolen)).hasStatus(302);
        assertThat(stored("q10")).isEqualTo("null");
        var again = fixture.shown(office.schoolClerk, form, Desk.with(answer(9), new String[] {"q10.kept", file}));
        assertThat(clerk.post(form, again)).hasStatus(302);

        var zip = officer().get(owned + "/files.zip");
        assertThat(names(zip.getResponse().getContentAsByteArray()))
                .containsExactly("โรงเรียนบ้านทดสอบ/โครงการ.pdf", "00 รายการไฟล์.csv");
        assertThat(officer().page(owned + "/answers")).contains("โครงการ.pdf");
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void the_table_has_every_receiver_sums_means_and_bars_and_is_exported_with_typed_cells() throws IOException {
        var form = fixture.opened(office.officer, letter);
        assertThat(officer().page(owned + "/answers")).contains("ยังไม่ตอบ").doesNotContain("chart-q7");
        send(office.schoolClerk, form, 100);
        var page = officer().page(owned + "/answers");
        assertThat(page).contains("โรงเรียนบ้านทดสอบ", "โรงเรียนบ้านหนองตะแบก", "ยังไม่ตอบ", "chart-q7", "chart-q9");
        send(office.otherClerk, form, 51);
        page = officer().page(owned + "/answers");
        assertThat(page).contains(">151<", ">75.5<", "2,501.00", "1,250.50", "24 พ.ย. 2569", "บ่อ, สระ");
        assertThat(officer().page(owned + "/answers?show=missing")).doesNotContain("<th scope=\"row\"><a");
        assertThat(officer().page(owned + "/answers?show=sent")).contains(">100<");
        var csv = Desk.body(officer().get(owned + "/answers.csv"));
        assertThat(csv).contains("โรงเรียนบ้านทดสอบ,ตอบแล้ว", ",100,3.75,1250.5,24/11/2569,กลาง,");
        var xlsx = officer().get(owned + "/answers.xlsx").getResponse().getContentAsByteArray();
        var sheet = sheet(xlsx);
        assertThat(sheet).contains("<v>100</v>", "<v>1250.5</v>", "<v>46350.0</v>");
    }

    private static String sheet(byte[] xlsx) throws IOException {
        var file = Files.write(Files.createTempFile("answers", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet1.xml");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void reminding_shows_in_the_work_of_those_that_are_missing() {
        var form = fixture.opened(office.officer, letter);
        send(office.schoolClerk, form, 1);
        officer().post(owned + "/remind");
        assertThat(fixture.desk(office.otherClerk).page("/")).contains("ผู้ส่งเตือนแล้ว 1 ฉบับ");
        assertThat(fixture.desk(office.otherClerk).page("/dispatch/forms")).contains("เตือนเมื่อ");
        assertThat(fixture.desk(office.schoolClerk).page("/")).doesNotContain("แบบเก็บข้อมูล</");
        assertThat(fixture.said(office.officer, owned + "/remind")).contains("ไม่ถึงหนึ่งชั่วโมง");
        send(office.otherClerk, form, 1);
        assertThat(fixture.said(office.officer, owned + "/remind")).contains("ทุกแห่งส่งคำตอบแล้ว");
    }

    @Test
    void a_school_without_the_letter_and_other_units_know_nothing_of_it() {
        var form = fixture.opened(office.officer, letter);
        send(office.schoolClerk, form, 42);
        var third = office.letters.someone(Role.SCHOOL_CLERK, office.thirdSchool);
        assertThat(fixture.desk(third).get(form)).hasStatus(404);
        assertThat(fixture.desk(third).post(form, answer(1))).hasStatus(404);
        assertThat(fixture.desk(third).page("/dispatch/forms")).contains("ยังไม่มีแบบ");
        assertThat(fixture.desk(office.otherClerk).page(form)).doesNotContain("value=\"42\"");
        for (var path : List.of("", "/answers", "/answers.csv", "/answers.xlsx", "/files.zip", "/preview")) {
            assertThat(fixture.desk(office.schoolClerk).get(owned + path)).hasStatus(404);
            assertThat(fixture.desk(office.letters.moneyHead).get(owned + path)).hasStatus(404);
        }
        var director = fixture.desk(office.letters.director);
        assertThat(director.get(owned + "/answers"))
                .as("sees the letter, not its unit's data")
                .hasStatus(404);
        assertThat(director.get(owned)).hasStatus(403);
        office.jdbc
                .sql(
                        "update correspondence.entry set state = 'RECALLED', note = 'ผิด' where unit_id = :unit and delivered")
                .param("unit", office.otherSchool.value())
                .update();
        assertThat(fixture.desk(office.otherClerk).get(form)).hasStatus(404);
    }

    @Test
    void a_group_may_be_asked_as_a_school_may() {
        fixture.bring(office.officer, letter, org.khet.correspondence.Purpose.ACT, office.letters.money);
        var form = fixture.opened(office.officer, letter);
        send(office.letters.moneyClerk, form, 3);
        assertThat(officer().page(owned + "/answers")).contains("กลุ่มการเงิน");
    }

    @Test
    void the_letters_of_both_sides_lead_to_the_form() {
        var links = context.getBeansOfType(OutgoingOffers.class).values();
        var outgoing = context.getBean(OutgoingLetters.class).open(office.officer, letter);
        var ways = links.stream()
                .flatMap(one -> one.offers(office.officer, outgoing).stream())
                .map(link -> link.href())
                .toList();
        assertThat(ways).contains(owned);
        fixture.opened(office.officer, letter);
        assertThat(links.stream()
                        .flatMap(one -> one.offers(office.officer, outgoing).stream())
                        .map(link -> link.href()))
                .contains(owned + "/answers");
        var entry = fixture.one(
                "select id::text from correspondence.entry where unit_id = :id and delivered", office.school);
        var offers = context.getBeansOfType(org.khet.correspondence.LetterOffers.class)
                .values();
        var id = new org.khet.correspondence.EntryId(java.util.UUID.fromString(entry));
        assertThat(offers.stream()
                        .flatMap(one -> one.offers(office.schoolClerk, id, false).stream())
                        .map(link -> link.href()))
                .contains("/dispatch/forms/" + fixture.form(letter));
        assertThat(offers.stream()
                        .flatMap(one -> one.offers(office.otherClerk, id, false).stream())
                        .map(link -> link.href()))
                .doesNotContain("/dispatch/forms/" + fixture.form(letter));
    }
}
