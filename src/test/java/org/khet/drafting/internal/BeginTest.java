package org.khet.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.drafting.internal.DraftFixture.path;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.drafting.DraftId;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From nothing, from a received letter, from a template. */
@KhetTest
class BeginTest {

    private static final Pattern ID = Pattern.compile("/drafting/templates/([0-9a-f-]{36})");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    DraftFixture office;
    Actor clerk;

    @BeforeEach
    void people() {
        office = new DraftFixture(context, mvc);
        clerk = office.letters.saraban;
    }

    @Test
    void every_kind_is_begun_shown_and_kept() {
        var desk = office.desk(clerk);
        for (var kind : LetterKind.values()) {
            var draft = begun(desk.post("/drafting/new", "kind", kind.name(), "frame", "yes"));
            assertThat(desk.page(path(draft))).as(kind.name()).contains("ร่าง" + kind.title());
            assertThat(desk.post(
                            path(draft) + "/save", office.open(clerk, draft).with("body", "ข้อความ")))
                    .as(kind.name())
                    .hasStatus(302);
        }
    }

    @Test
    void an_answer_has_subject_addressee_and_reference_filled_in() {
        var entry = office.received(clerk, "ขอรายชื่อผู้เข้าอบรม");
        var desk = office.desk(clerk);
        assertThat(desk.page("/correspondence/letters/" + entry))
                .contains("/drafting/new?reply=" + entry, "ร่างหนังสือตอบ");
        assertThat(desk.page("/drafting/new?reply=" + entry)).contains("ขอรายชื่อผู้เข้าอบรม");
        var draft = begun(desk.post("/drafting/new", "kind", "EXTERNAL", "reply", entry.toString()));
        var content = office.content(clerk, draft);
        assertThat(content.text(Field.SUBJECT)).isEqualTo("ขอรายชื่อผู้เข้าอบรม");
        assertThat(content.text(Field.ADDRESSEE)).isEqualTo("สำนักงานทดสอบ");
        assertThat(content.text(Field.REFERENCE))
                .contains("หนังสือสำนักงานทดสอบ ที่ ศธ ๐", "ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙");
        assertThat(content.text(Field.SALUTATION)).isEqualTo("เรียน");
        assertThat(desk.page(path(draft))).contains("/correspondence/letters/" + entry);
    }

    @Test
    void a_letter_one_may_not_see_is_not_answered() {
        var entry = office.received(clerk, "ของสารบรรณ");
        var other = office.desk(office.letters.schoolClerk);
        assertThat(other.get("/drafting/new?reply=" + entry)).hasStatus(404);
        assertThat(other.post("/drafting/new", "kind", "EXTERNAL", "reply", entry.toString()))
                .hasStatus(404);
    }

    @Test
    void a_reference_is_picked_from_the_register() {
        var entry = office.received(clerk, "โครงการพัฒนาครู");
        var draft = office.begun(clerk, "ตอบ");
        var desk = office.desk(clerk);
        assertThat(desk.page(path(draft) + "/references?q=" + encoded("พัฒนาครู")))
                .contains("โครงการพัฒนาครู");
        assertThat(desk.page(path(draft) + "/references?q=" + encoded("ไม่มีแน่นอน")))
                .contains("ไม่พบหนังสือ");
        var open = office.open(clerk, draft);
        assertThat(desk.post(path(draft) + "/references", open.with("entry", entry.toString())))
                .hasStatus(302);
        assertThat(office.content(clerk, draft).text(Field.REFERENCE)).contains("หนังสือสำนักงานทดสอบ");
        assertThat(desk.post(
                        path(draft) + "/references",
                        open.with("entry", UUID.randomUUID().toString())))
                .hasStatus(302);
        assertThat(desk.post(path(draft) + "/preview", office.open(clerk, draft).with("then", "references"))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/references");
    }

    @Test
    void a_template_is_made_from_a_draft_asks_for_its_blanks_and_is_put_out_of_use() {
        var draft = office.begun(clerk, "ขออนุมัติ[ชื่อโครงการ]");
        var desk = office.desk(clerk);
        assertThat(desk.page(path(draft))).contains("ยังไม่ได้กรอก [ชื่อโครงการ]");
        assertThat(desk.page("/drafting/templates/new?draft=" + draft)).contains("ขออนุมัติ[ชื่อโครงการ]");
        var refused = desk.post("/drafting/templates/new", "draft", draft.toString(), "name", " ");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused)).contains("พิมพ์ชื่อแม่แบบ");
        assertThat(desk.post(
                        "/drafting/templates/new",
                        "draft",
                        draft.toString(),
                        "name",
                        "ขออนุมัติโครงการ",
                        "office",
                        "yes"))
                .hasStatus(302);
        var id = template(desk.page("/drafting/templates"));
        assertThat(desk.page("/drafting/new/" + id)).contains("ชื่อโครงการ");
        var filled = begun(desk.post("/drafting/new/" + id, "blank.0", "อ่านออกเขียนได้"));
        assertThat(office.content(clerk, filled).text(Field.SUBJECT)).isEqualTo("ขออนุมัติอ่านออกเขียนได้");

        // Everybody in the office begins from it; only who keeps the office's forms changes it.
        var officer = office.desk(office.letters.plansOfficer);
        assertThat(officer.page("/drafting/templates")).contains("ขออนุมัติโครงการ");
        assertThat(officer.post("/drafting/templates/" + id, "version", "1", "name", "x"))
                .hasStatus(403);
        assertThat(officer.post("/drafting/templates/new", "draft", draft.toString(), "name", "x"))
                .hasStatus(404);

        assertThat(desk.post(
                        "/drafting/templates/" + id,
                        "version",
                        "1",
                        "name",
                        "ขออนุมัติจัดโครงการ",
                        "subject",
                        "ขอ[เรื่อง]"))
                .hasStatus(302);
        var stale = desk.post("/drafting/templates/" + id, "version", "1", "name", "ช้าไป", "subject", "ไม่หาย");
        assertThat(stale).hasStatus(422);
        assertThat(Desk.body(stale)).contains("ช้าไป", "ไม่หาย");
        assertThat(desk.post("/drafting/templates/" + id + "/retire", "version", "2"))
                .hasStatus(302);
        assertThat(desk.page("/drafting/templates")).doesNotContain("ขออนุมัติจัดโครงการ");
        assertThat(desk.page("/drafting/templates?all=yes")).contains("ขออนุมัติจัดโครงการ", "เลิกใช้");
        assertThat(desk.post("/drafting/templates/" + id + "/retire", "version", "3", "retired", "no"))
                .hasStatus(302);
    }

    @Test
    void a_template_of_one_unit_is_nothing_to_another() {
        var officer = office.letters.plansOfficer;
        var draft = office.begun(officer, "แบบของกลุ่มแผน");
        office.desk(officer).post("/drafting/templates/new", "draft", draft.toString(), "name", "แบบของกลุ่มแผน");
        var id = template(office.desk(officer).page("/drafting/templates"));
        assertThat(office.desk(office.letters.moneyHead).get("/drafting/new/" + id))
                .hasStatus(404);
        assertThat(office.desk(office.letters.moneyHead).get("/drafting/templates/" + id))
                .hasStatus(404);
        assertThat(office.desk(officer)
                        .post("/drafting/templates/new", "draft", draft.toString(), "name", "x", "office", "yes"))
                .hasStatus(403);
    }

    @Test
    void salutations_are_those_of_the_regulation_until_the_office_changes_them() {
        var desk = office.desk(clerk);
        var page = desk.page("/drafting/salutations");
        assertThat(page).contains("กราบเรียน", "นมัสการ", "กราบทูล", "ขอแสดงความนับถือ");
        assertThat(desk.post("/drafting/salutations", "addressee", "", "opening", ""))
                .hasStatus(422);
        assertThat(desk.post(
                        "/drafting/salutations",
                        "addressee",
                        "ชาวต่างประเทศ",
                        "opening",
                        "Dear",
                        "closing",
                        "Yours sincerely"))
                .hasStatus(302);
        assertThat(desk.post("/drafting/salutations", "addressee", "ชาวต่างประเทศ", "opening", "Dear"))
                .hasStatus(422);

        var draft = office.begun(clerk, "ถึงพระภิกษุ");
        var open = office.open(clerk, draft);
        assertThat(desk.page(path(draft))).contains("ชาวต่างประเทศ");
        desk.post(
                path(draft) + "/save",
                open.with("greeting", "พระภิกษุทั่วไป", "greeting-was", "", "salutation", "เรียน"));
        assertThat(office.content(clerk, draft).text(Field.SALUTATION)).isEqualTo("นมัสการ");
        assertThat(office.content(clerk, draft).text(Field.CLOSING)).isEqualTo("ขอนมัสการด้วยความเคารพ");

        var id = Pattern.compile("change=([0-9a-f-]{36})").matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(desk.page("/drafting/salutations?change=" + id.group(1))).contains("แก้คำขึ้นต้นและคำลงท้าย");
        assertThat(desk.post(
                        "/drafting/salutations/" + id.group(1),
                        "version",
                        "1",
                        "addressee",
                        "ทั่วไป",
                        "opening",
                        "เรียน",
                        "closing",
                        "ขอแสดงความนับถือ",
                        "retired",
                        "yes"))
                .hasStatus(302);
        assertThat(desk.post(
                        "/drafting/salutations/" + id.group(1),
                        "version",
                        "1",
                        "addressee",
                        "ทั่วไป",
                        "opening",
                        "เรียน"))
                .hasStatus(422);
    }

    @Test
    void what_is_the_same_in_each_letter_comes_from_the_last_one() {
        var executive = office.letters.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        office.letters.someone(Role.DIRECTOR, executive);
        var draft = office.begun(clerk, "ฉบับแรก");
        assertThat(office.content(clerk, draft).text(Field.AGENCY)).isEqualTo("สำนักงานทดสอบ");
        assertThat(office.content(clerk, draft).text(Field.SIGNER)).contains("คน");
        office.desk(clerk)
                .post(
                        path(draft) + "/save",
                        office.open(clerk, draft).with("phone", "0 5500 0199", "address", "ถนนทดสอบ"));
        var second = office.begun(clerk, "ฉบับที่สอง");
        assertThat(List.of(
                        office.content(clerk, second).text(Field.PHONE),
                        office.content(clerk, second).text(Field.ADDRESS)))
                .containsExactly("0 5500 0199", "ถนนทดสอบ");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String template(String page) {
        var found = ID.matcher(page);
        assertThat(found.find()).as("a template that may be changed").isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static DraftId begun(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        assertThat(result).hasStatus(302);
        var url = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        return new DraftId(UUID.fromString(url.substring(url.lastIndexOf('/') + 1)));
    }
}
