package org.khet.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.drafting.internal.DraftFixture.path;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.drafting.DraftVersion;
import org.khet.drafting.Field;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A draft is written, kept, read by those it concerns and nobody else, and nothing of it is lost. */
@KhetTest
class DraftsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    DraftFixture office;
    Actor officer;
    Actor head;

    @BeforeEach
    void people() {
        office = new DraftFixture(context, mvc);
        officer = office.letters.plansOfficer;
        head = office.letters.plansHead;
    }

    @Test
    void a_draft_is_begun_written_and_kept_as_a_version() {
        var desk = office.desk(officer);
        assertThat(desk.post("/drafting/new", "kind", "EXTERNAL", "frame", "yes"))
                .hasStatus(302);
        var list = desk.page("/drafting");
        assertThat(list).contains("ยังไม่มีชื่อเรื่อง").contains("หนังสือภายนอก");

        var draft = office.begun(officer, "ขอเชิญประชุม");
        var open = office.open(officer, draft);
        assertThat(desk.post(path(draft) + "/save", open.with("subject", "ขอเชิญประชุมครู", "why", "แก้ตามผอ.")))
                .hasStatus(302);
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ขอเชิญประชุมครู");
        var version = office.drafts.versions(officer, draft).getFirst();
        assertThat(version.why()).isEqualTo("แก้ตามผอ.");
        assertThat(version.by()).isEqualTo(officer.person());
        assertThat(desk.page(path(draft) + "/history"))
                .contains("ร่างที่ 1", "แก้ตามผอ.", "เริ่มร่างหนังสือ", "เก็บร่าง");
        assertThat(desk.page("/drafting?q="
                        + java.net.URLEncoder.encode("เชิญประชุมครู", java.nio.charset.StandardCharsets.UTF_8)))
                .contains(draft.toString());
    }

    @Test
    void autosaves_go_into_the_working_copy_and_tell_what_breaks_the_form() {
        var draft = office.begun(officer, "ขอเชิญประชุม");
        var open = office.open(officer, draft);
        var desk = office.desk(officer);
        var side = Desk.body(desk.post(path(draft) + "/autosave", open.with("subject", "", "body", "ด้วย")));
        assertThat(side).contains("บันทึกแล้ว", "href=\"#subject\"", "hx-swap-oob");
        // The page's own next save is not stale, though the answer to the first was never seen.
        assertThat(desk.post(path(draft) + "/autosave", open.with("subject", "เชิญ")))
                .hasStatusOk();
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("เชิญ");
        assertThat(office.content(officer, draft).text(Field.BODY)).isEqualTo("ด้วย");
        assertThat(office.drafts.versions(officer, draft)).isEmpty();
    }

    @Test
    void nobody_outside_sees_a_draft_and_the_head_of_the_unit_does() {
        var draft = office.begun(officer, "เรื่องภายใน");
        for (var stranger : List.of(
                office.letters.plansClerk,
                office.letters.moneyHead,
                office.letters.saraban,
                office.letters.schoolClerk)) {
            var desk = office.desk(stranger);
            for (var page : List.of(
                    "",
                    "/history",
                    "/people",
                    "/compare",
                    "/withdraw",
                    "/references",
                    "/upload",
                    "/paper.pdf",
                    "/paper/1/1.png")) {
                assertThat(desk.get(path(draft) + page))
                        .as(stranger.capacity() + page)
                        .hasStatus(404);
            }
            for (var act : List.of(
                    "/save",
                    "/autosave",
                    "/preview",
                    "/here",
                    "/copy",
                    "/share",
                    "/unshare",
                    "/hand-over",
                    "/take-up",
                    "/restore")) {
                assertThat(desk.post(
                                path(draft) + act,
                                "person",
                                UUID.randomUUID().toString(),
                                "to",
                                UUID.randomUUID().toString()))
                        .as(stranger.capacity() + act)
                        .hasStatus(404);
            }
        }
        assertThat(office.desk(head).page(path(draft))).contains("เรื่องภายใน");
        assertThat(office.desk(head).page("/drafting?whose=unit")).contains(draft.toString());
        assertThat(office.desk(office.letters.plansClerk).page("/drafting?whose=unit"))
                .doesNotContain(draft.toString());
    }

    @Test
    void who_writes_no_letters_is_refused_at_the_door() {
        var auditor = office.letters.someone(Role.AUDITOR, office.letters.plans);
        for (var page : List.of("/drafting", "/drafting/new", "/drafting/templates", "/drafting/salutations")) {
            assertThat(office.desk(auditor).get(page)).as(page).hasStatus(403);
        }
        assertThat(office.desk(officer).get("/drafting/salutations")).hasStatus(403);
    }

    @Test
    void a_colleague_it_is_shared_with_reads_and_writes_it_until_that_ends() {
        var draft = office.begun(officer, "ร่วมกันเขียน");
        var clerk = office.letters.plansClerk;
        assertThat(office.desk(officer)
                        .post(path(draft) + "/share", "person", clerk.person().toString()))
                .hasStatus(302);
        assertThat(office.desk(clerk).page("/drafting?whose=shared")).contains(draft.toString());
        var open = office.open(clerk, draft);
        assertThat(office.desk(clerk).post(path(draft) + "/save", open.with("subject", "แก้โดยธุรการ")))
                .hasStatus(302);
        // What the owner had written and not kept is kept in the owner's name first.
        assertThat(office.drafts.versions(officer, draft))
                .extracting(DraftVersion::how)
                .containsExactly(DraftVersion.How.LEFT, DraftVersion.How.KEPT);
        assertThat(office.drafts.versions(officer, draft).getFirst().by()).isEqualTo(officer.person());
        // A sharer neither shares on nor withdraws.
        assertThat(office.desk(clerk).post(path(draft) + "/withdraw", "why", "ไม่ใช้"))
                .hasStatus(403);
        assertThat(office.desk(officer)
                        .post(path(draft) + "/unshare", "person", clerk.person().toString()))
                .hasStatus(302);
        assertThat(office.desk(clerk).get(path(draft))).hasStatus(404);
    }

    @Test
    void a_draft_is_handed_to_a_colleague_of_the_unit_and_to_nobody_else() {
        var draft = office.begun(officer, "มอบต่อ");
        var clerk = office.letters.plansClerk;
        var wrong = office.desk(officer)
                .post(
                        path(draft) + "/hand-over",
                        "to",
                        office.letters.moneyHead.person().toString());
        assertThat(wrong).hasStatus(422);
        assertThat(Desk.body(wrong)).contains("หน่วยเดียวกัน");
        assertThat(office.desk(officer).post(path(draft) + "/hand-over", "to", ""))
                .hasStatus(422);
        assertThat(office.desk(officer)
                        .post(path(draft) + "/hand-over", "to", clerk.person().toString(), "why", "ลาพักผ่อน"))
                .hasStatus(302);
        assertThat(office.drafts.open(clerk, draft).owner()).isEqualTo(clerk.person());
        assertThat(office.desk(officer).page(path(draft) + "/history")).contains("มอบร่าง", "ลาพักผ่อน");
    }

    @Test
    void a_withdrawn_draft_says_why_and_is_written_no_more_until_taken_up() {
        var draft = office.begun(officer, "ถอน");
        var desk = office.desk(officer);
        var open = office.open(officer, draft);
        var refused = desk.post(path(draft) + "/withdraw", "why", "  ");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused)).contains("พิมพ์เหตุผลที่ถอนร่าง");
        assertThat(desk.post(path(draft) + "/withdraw", "why", "ยกเลิกการประชุม"))
                .hasStatus(302);
        assertThat(desk.page(path(draft))).contains("ยกเลิกการประชุม").doesNotContain("id=\"editor\"");
        assertThat(Desk.body(desk.post(path(draft) + "/autosave", open.with("subject", "ต่อ"))))
                .contains("ถอนแล้ว");
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ถอน");
        assertThat(desk.page("/drafting?state=WITHDRAWN")).contains(draft.toString());
        assertThat(desk.post(path(draft) + "/take-up")).hasStatus(302);
        assertThat(desk.page(path(draft))).contains("id=\"editor\"");
    }

    @Test
    void a_day_that_is_none_is_refused_at_its_field_and_nothing_typed_is_lost() {
        var draft = office.begun(officer, "วันที่ผิด");
        var open = office.open(officer, draft);
        var result = office.desk(officer)
                .post(
                        path(draft) + "/save",
                        open.with(
                                "subject", "แก้เรื่องแล้ว", "date.day", "31", "date.month", "2", "date.year", "2569"));
        assertThat(result).hasStatus(422);
        assertThat(Desk.body(result)).contains("กุมภาพันธ์", "แก้เรื่องแล้ว", "value=\"31\"", "k-errors");
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("วันที่ผิด");
        var saved = Desk.body(office.desk(officer)
                .post(
                        path(draft) + "/autosave",
                        open.with(
                                "subject", "แก้เรื่องแล้ว", "date.day", "31", "date.month", "2", "date.year", "2569")));
        assertThat(saved).contains("ยกเว้นช่องที่ต้องแก้");
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("แก้เรื่องแล้ว");
    }

    @Test
    void odd_input_never_ends_in_a_failure() {
        var draft = office.begun(officer, "ลองของแปลก");
        var desk = office.desk(officer);
        var open = office.open(officer, draft);
        var odd = List.of(
                new String[] {"subject", "a\u0000b"},
                new String[] {"subject", "ก".repeat(5_000)},
                new String[] {"body", "x".repeat(300_000)},
                new String[] {"body", "a\u202Eb"},
                new String[] {"speed", "FASTER"},
                new String[] {"acting", "NOBODY"},
                new String[] {"date.day", "๓๒", "date.month", "มกรา", "date.year", "x"},
                new String[] {"why", "ย".repeat(400)});
        for (var one : odd) {
            assertThat(desk.post(path(draft) + "/save", open.with(one)))
                    .as(one[0])
                    .hasStatus(422);
            assertThat(desk.post(path(draft) + "/autosave", open.with(one)))
                    .as(one[0])
                    .hasStatusOk();
        }
        assertThat(desk.post(path(draft) + "/save", "revision", "no", "pen", "no"))
                .hasStatus(400);
        assertThat(desk.post(path(draft) + "/save", "revision", "-4", "pen", "no", "subject", "x"))
                .hasStatus(409);
        assertThat(desk.get("/drafting/drafts/none")).hasStatus(400);
        assertThat(desk.get("/drafting?kind=X&state=Y&whose=Z&after=q&before=%00"))
                .hasStatusOk();
        assertThat(desk.get(path(draft) + "/compare?from=99&to=%E0%B9%91")).hasStatusOk();
        assertThat(desk.get(path(draft) + "/paper/1/99.png")).hasStatus(404);
        assertThat(desk.post("/drafting/new", "kind", "LETTER")).hasStatus(422);
    }

    @Test
    void of_two_saves_at_once_one_is_kept_and_the_other_is_shown_beside_it() throws Exception {
        var draft = office.begun(officer, "สองคน");
        office.desk(officer)
                .post(
                        path(draft) + "/share",
                        "person",
                        office.letters.plansClerk.person().toString());
        var one = office.open(officer, draft);
        var two = office.open(office.letters.plansClerk, draft);
        List<Callable<Integer>> saves = List.of(
                () -> office.desk(officer)
                        .post(path(draft) + "/save", one.with("subject", "ของเจ้าหน้าที่"))
                        .getResponse()
                        .getStatus(),
                () -> office.desk(office.letters.plansClerk)
                        .post(path(draft) + "/save", two.with("subject", "ของธุรการ"))
                        .getResponse()
                        .getStatus());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var statuses =
                    threads.invokeAll(saves).stream().map(DraftsTest::result).toList();
            assertThat(statuses).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isIn("ของเจ้าหน้าที่", "ของธุรการ");
    }

    @Test
    void a_stale_save_shows_both_texts_and_can_then_be_kept() {
        var draft = office.begun(officer, "ขอเชิญประชุม");
        var mine = office.open(officer, draft);
        var theirs = office.open(head, draft);
        office.desk(head).post(path(draft) + "/save", theirs.with("subject", "ขอเชิญประชุมผู้บริหาร"));
        var auto = Desk.body(office.desk(officer).post(path(draft) + "/autosave", mine.with("subject", "ขอเชิญอบรม")));
        assertThat(auto).contains("ยังไม่ได้บันทึก").doesNotContain("id=\"revision\"");
        var result =
                office.desk(officer).post(path(draft) + "/save", mine.with("subject", "ขอเชิญอบรม", "body", "ด้วย"));
        assertThat(result).hasStatus(409);
        assertThat(Desk.body(result)).contains("ขอเชิญอบรม", "ขอเชิญประชุมผู้บริหาร", "ด้วย");
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ขอเชิญประชุมผู้บริหาร");
        var revision = Integer.toString(office.revision(officer, draft));
        assertThat(office.desk(officer)
                        .post(
                                path(draft) + "/save",
                                "revision",
                                revision,
                                "pen",
                                mine.pen(),
                                "subject",
                                "ขอเชิญประชุมและอบรม"))
                .hasStatus(302);
        assertThat(office.drafts.versions(officer, draft))
                .extracting(version -> version.content().text(Field.SUBJECT))
                .containsExactly("ขอเชิญประชุม", "ขอเชิญประชุมผู้บริหาร", "ขอเชิญประชุมและอบรม");
    }

    @Test
    void an_autosave_that_arrives_after_the_page_was_kept_brings_no_older_words_back() {
        var draft = office.begun(officer, "เดิม");
        var open = office.open(officer, draft);
        office.desk(officer).post(path(draft) + "/save", open.with("subject", "ล่าสุด"));
        var late = Desk.body(office.desk(officer).post(path(draft) + "/autosave", open.with("subject", "ค้างทาง")));
        assertThat(late).contains("ยังไม่ได้บันทึก");
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ล่าสุด");
    }

    @Test
    void two_who_have_it_open_see_each_other() {
        var draft = office.begun(officer, "เปิดพร้อมกัน");
        var one = office.open(officer, draft);
        var two = office.open(head, draft);
        assertThat(Desk.body(office.desk(officer).post(path(draft) + "/here", one.with())))
                .contains(head.name() + " เปิดร่างนี้อยู่ด้วย");
        office.desk(head).post(path(draft) + "/autosave", two.with("subject", "ใหม่"));
        assertThat(Desk.body(office.desk(officer).post(path(draft) + "/here", one.with())))
                .contains("ใหม่กว่าที่ท่านเห็น");
    }

    @Test
    void versions_are_compared_word_by_word_and_an_earlier_one_is_taken_up_again() {
        var draft = office.begun(officer, "ขอเชิญประชุมครู");
        var desk = office.desk(officer);
        desk.post(path(draft) + "/save", office.open(officer, draft).with("subject", "ขอเชิญประชุมครู"));
        desk.post(path(draft) + "/save", office.open(officer, draft).with("subject", "ขอเชิญประชุมผู้บริหาร"));
        var compared = desk.page(path(draft) + "/compare?from=1&to=2");
        assertThat(compared).contains("<del>").contains("ขอเชิญประชุม");
        desk.post(path(draft) + "/autosave", office.open(officer, draft).with("subject", "กำลังแก้"));
        var open = office.open(officer, draft);
        assertThat(desk.post(path(draft) + "/restore", open.with("number", "1")))
                .hasStatus(302);
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ขอเชิญประชุมครู");
        assertThat(office.drafts.versions(officer, draft))
                .extracting(version -> version.content().text(Field.SUBJECT))
                .containsExactly("ขอเชิญประชุมครู", "ขอเชิญประชุมผู้บริหาร", "กำลังแก้", "ขอเชิญประชุมครู");
        assertThat(desk.post(path(draft) + "/restore", open.with("number", "1")))
                .hasStatus(302);
        assertThat(desk.page(path(draft) + "/history")).contains("จากร่างที่ 1");
    }

    @Test
    void a_copy_is_a_draft_of_its_own_and_exports_list_them() {
        var draft = office.begun(officer, "ต้นฉบับ");
        var desk = office.desk(officer);
        assertThat(desk.post(path(draft) + "/copy")).hasStatus(302);
        var csv = new String(
                desk.get("/drafting/export.csv").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.split("ต้นฉบับ", -1)).hasSize(3);
        assertThat(desk.get("/drafting/export.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void the_auditor_finds_what_was_done_to_a_draft_and_does_not_open_it() {
        var draft = office.begun(officer, "เรื่องที่ตรวจสอบ");
        var desk = office.desk(office.letters.someone(Role.AUDITOR, office.letters.plans));
        var page = desk.page("/audit?about="
                + java.net.URLEncoder.encode("เรื่องที่ตรวจสอบ", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page).contains("เริ่มร่างหนังสือ", "ร่าง เรื่องที่ตรวจสอบ").doesNotContain(path(draft));
    }

    @Test
    void the_paper_is_shown_as_pictures_and_as_a_pdf() {
        var draft = office.begun(officer, "หน้ากระดาษ");
        var desk = office.desk(officer);
        assertThat(desk.page(path(draft))).contains("/paper/1/1.png");
        assertThat(desk.get(path(draft) + "/paper/1/1.png")).hasStatusOk().hasContentType("image/png");
        assertThat(desk.get(path(draft) + "/paper.pdf").getResponse().getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(desk.post(
                        path(draft) + "/preview", office.open(officer, draft).with("subject", "ตัวอย่าง")))
                .hasStatus(302);
        assertThat(office.content(officer, draft).text(Field.SUBJECT)).isEqualTo("ตัวอย่าง");
    }

    private static int result(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
