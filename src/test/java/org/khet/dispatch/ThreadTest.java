package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterOffers;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.UnitId;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A letter goes to three schools, two answer, one of the answers is answered again: who sees what of it, who still owes. */
@KhetTest
class ThreadTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private CollectingFixture fixture;
    private DispatchFixture office;
    private OutgoingId letter;
    private Map<UnitId, EntryId> entries;
    private OutgoingId one;
    private OutgoingId other;

    @BeforeEach
    void a_letter_to_three_schools_two_of_which_answered() {
        fixture = new CollectingFixture(context, mvc);
        office = fixture.office;
        letter = office.issued(office.officer, Series.CIRCULAR, "ให้รายงานผล");
        fixture.attach(office.officer, letter, "ให้รายงานผล.pdf");
        entries = fixture.bring(
                office.officer, letter, Purpose.ACT, office.school, office.otherSchool, office.thirdSchool);
        one = fixture.answered(office.schoolClerk, entry(office.school), "คำตอบของหนึ่ง");
        other = fixture.answered(office.otherClerk, entry(office.otherSchool), "คำตอบของสอง");
        fixture.bring(office.schoolClerk, one, Purpose.ACT, office.letters.plans);
        fixture.bring(office.otherClerk, other, Purpose.KNOW, office.letters.plans);
    }

    private EntryId entry(UnitId unit) {
        return Objects.requireNonNull(entries.get(unit));
    }

    private Desk desk(Actor actor) {
        return fixture.desk(actor);
    }

    private String thread() {
        return "/dispatch/letters/" + letter + "/thread";
    }

    @Test
    void the_owner_sees_it_whole_with_who_still_owes_from_whichever_letter_it_is_opened() {
        var page = desk(office.officer).page(thread());
        assertThat(page)
                .contains("ให้รายงานผล", "คำตอบของหนึ่ง", "คำตอบของสอง", "ให้รายงานผล.pdf", "คำตอบของหนึ่ง.pdf");
        assertThat(page).contains("ค้าง 2 จาก 4 ราย");
        assertThat(page.indexOf("คำตอบของหนึ่ง<")).isLessThan(page.indexOf("คำตอบของสอง<"));
        var reply = fixture.one(
                "select id::text from correspondence.entry where letter_id = (select carried from dispatch.letter where id = :id)",
                one);
        assertThat(page).contains("/correspondence/letters/" + reply + "\"");
        var again = fixture.answered(office.officer, new EntryId(java.util.UUID.fromString(reply)), "ตอบคำถามของหนึ่ง");
        fixture.bring(office.officer, again, Purpose.KNOW, office.school);
        for (var path : List.of(
                thread(), "/dispatch/letters/" + again + "/thread", "/dispatch/received/" + reply + "/thread")) {
            assertThat(desk(office.officer).page(path))
                    .contains("ให้รายงานผล", "คำตอบของหนึ่ง", "คำตอบของสอง", "ตอบคำถามของหนึ่ง", "ค้าง 1 จาก 4 ราย");
        }
        assertThat(desk(office.schoolClerk).page("/dispatch/letters/" + one + "/thread"))
                .contains("ให้รายงานผล", "คำตอบของหนึ่ง", "ตอบคำถามของหนึ่ง")
                .doesNotContain("คำตอบของสอง");
    }

    @Test
    void a_school_sees_the_letter_and_its_own_answers_and_nothing_of_the_other_schools() {
        for (var path : List.of(
                "/dispatch/received/" + entry(office.school) + "/thread", "/dispatch/letters/" + one + "/thread")) {
            var page = desk(office.schoolClerk).page(path);
            assertThat(page)
                    .contains("ให้รายงานผล", "คำตอบของหนึ่ง", "/correspondence/letters/" + entry(office.school))
                    .doesNotContain("คำตอบของสอง", "หนองตะแบก", "/dispatch/letters/" + letter);
        }
        assertThat(desk(office.schoolClerk).get(thread())).hasStatus(404);
        assertThat(desk(office.schoolClerk).get("/dispatch/received/" + entry(office.otherSchool) + "/thread"))
                .hasStatus(404);
        assertThat(desk(office.schoolClerk).get("/dispatch/letters/" + letter + "/answers.zip"))
                .hasStatus(404);
        assertThat(desk(office.schoolClerk).get("/dispatch/letters/" + other + "/thread"))
                .hasStatus(404);
        var third = office.letters.someone(org.khet.office.Role.SCHOOL_CLERK, office.thirdSchool);
        assertThat(desk(third).page("/dispatch/received/" + entry(office.thirdSchool) + "/thread"))
                .contains("ให้รายงานผล", "ค้าง 1 จาก 1 ราย")
                .doesNotContain("คำตอบของ");
    }

    @Test
    void another_group_knows_nothing_and_the_director_sees_what_the_office_sent_and_got() {
        assertThat(desk(office.letters.moneyClerk).get(thread())).hasStatus(404);
        assertThat(desk(office.letters.director).page(thread())).contains("ให้รายงานผล", "คำตอบของหนึ่ง");
        assertThat(desk(office.letters.director).post(thread() + "/close", "why", "ครบ"))
                .hasStatus(403);
    }

    @Test
    void recalled_returned_and_form_answered_ones_owe_nothing() {
        office.jdbc
                .sql("update correspondence.entry set state = 'RECALLED', note = 'ผิด' where id = :id")
                .param("id", entry(office.thirdSchool).value())
                .update();
        assertThat(desk(office.officer).page(thread())).contains("ค้าง 1 จาก 3 ราย");
        office.jdbc
                .sql("update dispatch.letter set state = 'CANCELLED', why = 'ผิด' where id = :id")
                .param("id", other.value())
                .update();
        assertThat(desk(office.officer).page(thread())).contains("ค้าง 2 จาก 3 ราย", "ยกเลิกเลข");
        var form = fixture.opened(office.officer, letter);
        desk(office.otherClerk).post(form, fixture.shown(office.otherClerk, form, CollectingFixture.answer(3)));
        assertThat(desk(office.officer).page(thread())).contains("ค้าง 1 จาก 3 ราย");
    }

    @Test
    void it_is_closed_with_a_reason_though_some_owe_and_opened_again() {
        assertThat(desk(office.officer).post(thread() + "/close", "why", " ")).hasStatus(422);
        assertThat(Desk.body(desk(office.officer).post(thread() + "/close", "why", "ก\0" + "ข".repeat(600))))
                .contains("ข".repeat(600));
        assertThat(fixture.said(office.officer, thread() + "/close", "why", "ได้ข้อมูลพอแล้ว"))
                .contains("ปิดเรื่องแล้ว");
        assertThat(desk(office.officer).page(thread()))
                .contains("ได้ข้อมูลพอแล้ว", "ปิดเรื่องแล้ว", "ค้าง 2 จาก 4 ราย");
        assertThat(fixture.said(office.officer, thread() + "/close", "why", "อีกครั้ง"))
                .contains("ปิดไปแล้ว");
        assertThat(fixture.said(office.officer, thread() + "/reopen")).contains("เปิดเรื่องอีกครั้ง");
        assertThat(fixture.said(office.officer, thread() + "/reopen")).contains("เปิดอยู่แล้ว");
        assertThat(desk(office.officer).page(thread())).doesNotContain("ได้ข้อมูลพอแล้ว");
    }

    @Test
    void what_came_with_the_answers_is_one_zip_with_a_folder_a_school_and_a_list() throws IOException {
        fixture.attach(office.otherClerk, other, "ตาราง: ๑ <สรุป>?.pdf");
        fixture.attach(office.otherClerk, other, "คำตอบของสอง.pdf");
        var zip = desk(office.officer).get("/dispatch/letters/" + letter + "/answers.zip");
        var files = unpacked(zip.getResponse().getContentAsByteArray());
        assertThat(files.keySet())
                .containsExactly(
                        "โรงเรียนบ้านทดสอบ/คำตอบของหนึ่ง.pdf",
                        "โรงเรียนบ้านหนองตะแบก/คำตอบของสอง.pdf",
                        "โรงเรียนบ้านหนองตะแบก/ตาราง ๑ สรุป.pdf",
                        "โรงเรียนบ้านหนองตะแบก/คำตอบของสอง (2).pdf",
                        "00 รายการไฟล์.csv");
        assertThat(files.get("โรงเรียนบ้านทดสอบ/คำตอบของหนึ่ง.pdf")).startsWith("%PDF");
        assertThat(files.get("00 รายการไฟล์.csv")).contains("โรงเรียนบ้านทดสอบ,ศธ", "คำตอบของสอง (2).pdf");
        var empty = office.issued(office.officer, Series.ORDINARY, "ยังไม่ส่ง");
        assertThat(unpacked(desk(office.officer)
                                .get("/dispatch/letters/" + empty + "/answers.zip")
                                .getResponse()
                                .getContentAsByteArray())
                        .keySet())
                .containsExactly("00 รายการไฟล์.csv");
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_letter_from_outside_and_what_answers_it_are_a_conversation_too() {
        var received = office.letters.enteredBy(office.letters.plansClerk, office.letters.plans, "ขอความอนุเคราะห์");
        assertThat(offers(office.officer, received)).noneMatch(href -> href.endsWith("/thread"));
        assertThat(desk(office.officer).page("/dispatch/received/" + received + "/thread"))
                .contains("ขอความอนุเคราะห์");
        var answer = fixture.answered(office.officer, received, "ตอบความอนุเคราะห์");
        assertThat(offers(office.officer, received)).contains("/dispatch/received/" + received + "/thread");
        for (var path :
                List.of("/dispatch/received/" + received + "/thread", "/dispatch/letters/" + answer + "/thread")) {
            assertThat(desk(office.officer).page(path))
                    .contains("ขอความอนุเคราะห์", "ตอบความอนุเคราะห์", "สำนักงานทดสอบ");
        }
        assertThat(desk(office.letters.moneyClerk).get("/dispatch/received/" + received + "/thread"))
                .hasStatus(404);
        assertThat(offers(office.letters.moneyClerk, received)).noneMatch(href -> href.endsWith("/thread"));
        var outgoing = context.getBean(OutgoingLetters.class).open(office.officer, answer);
        assertThat(context.getBeansOfType(OutgoingOffers.class).values().stream()
                        .flatMap(bean -> bean.offers(office.officer, outgoing).stream())
                        .map(link -> link.href()))
                .contains("/dispatch/letters/" + answer + "/thread");
    }

    private List<String> offers(Actor actor, EntryId entry) {
        return context.getBeansOfType(LetterOffers.class).values().stream()
                .flatMap(bean -> bean.offers(actor, entry, false).stream())
                .map(link -> link.href())
                .toList();
    }
}
