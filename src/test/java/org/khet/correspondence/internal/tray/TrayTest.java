package org.khet.correspondence.internal.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Drop and confirm: what is read is offered, a person decides; the tray loses nothing and gives nothing twice. */
@KhetTest
class TrayTest {

    private static final String TRAY = "/correspondence/tray";
    private static final String RECEIVE = "/correspondence/receive";
    private static final Map<String, String> FACTS = Map.of(
            "number", "ศธ 04009/77",
            "dated.day", "13",
            "dated.month", "11",
            "dated.year", "2569",
            "sender", "สำนักงานทดสอบ",
            "addressee", "ผู้อำนวยการ",
            "subject", "เรื่องที่ตรวจแล้ว",
            "speed", "NORMAL",
            "channel", "PAPER");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;
    private Cookie saraban;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        saraban = office.session(mvc, office.saraban);
    }

    @Test
    void a_dropped_letter_fills_the_form_and_is_kept() {
        var form = words(
                send(RECEIVE + "/read", saraban, Map.of("remark", "ด่วนหน่อย"), pdf("หนังสือ.pdf", "ศธ ๐๔๐๐๙/ว ๕๕")));
        assertThat(form)
                .contains("value=\"ศธ 04009/ว 55\"", "value=\"สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน\"")
                .contains(">\nขอเชิญประชุมเตรียมความพร้อมฟื้นฟูป่าต้นน้ำปี่</textarea>")
                .contains("value=\"ผู้อำนวยการโรงเรียนในสังกัดทุกแห่ง\"", "value=\"2569\"", "value=\"ด่วนหน่อย\"")
                .contains("อ่านจากไฟล์ โปรดตรวจ", "หนังสือ.pdf")
                .containsPattern("value=\"VERY_URGENT\"[^>]* checked");
    }

    @Test
    void what_was_typed_is_never_written_over() {
        var form = words(send(
                RECEIVE + "/read",
                saraban,
                Map.of("subject", "เรื่องที่พิมพ์เอง", "speed", "MOST_URGENT"),
                pdf("x.pdf", "ศธ ๐๔๐๐๙/ว ๕๖")));
        assertThat(form)
                .contains(">\nเรื่องที่พิมพ์เอง</textarea>")
                .containsPattern("value=\"MOST_URGENT\"[^>]* checked");
    }

    @Test
    void reading_without_a_file_says_what_to_do() {
        assertThat(words(send(RECEIVE + "/read", saraban, Map.of()))).contains("เลือกไฟล์ก่อน");
    }

    @Test
    void a_mark_of_secrecy_is_pointed_out() {
        var secret = new MockMultipartFile("files", "x.pdf", null, letter("ศธ ๐๔๐๐๙/๑", "ลับมาก"));
        assertThat(words(send(RECEIVE + "/read", saraban, Map.of(), secret))).contains("ตราชั้นความลับ");
    }

    @Test
    void several_files_become_drafts_that_are_confirmed_one_by_one() {
        assertThat(send(TRAY, saraban, Map.of(), pdf("ก.pdf", "ศธ ๐๔๐๐๙/๖๑"), pdf("ข.pdf", "ศธ ๐๔๐๐๙/๖๒")))
                .hasStatus(302);
        var drafts = drafts();
        assertThat(drafts).hasSize(2);
        assertThat(words(get(TRAY))).contains("ก.pdf", "ข.pdf", "รอลงรับ");
        var first = drafts.getFirst();
        assertThat(words(get(RECEIVE + "?draft=" + first)))
                .contains(
                        "name=\"draft\" value=\"" + first, "value=\"ศธ 04009/61\"", "/tray/" + first + "/pages/1.png");
        assertThat(mvc.get().uri(TRAY + "/" + first + "/pages/1.png").cookie(saraban))
                .hasStatusOk();
        assertThat(mvc.get().uri(TRAY + "/" + first + "/file").cookie(saraban)).hasContentType("application/pdf");

        var answer = confirm(saraban, first, Map.of());
        assertThat(answer).hasStatus(302);
        assertThat(words(get(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()))))
                .contains("ก.pdf", "พร้อมตรารับ");
        assertThat(drafts()).containsExactly(drafts.getLast());
    }

    @Test
    void of_two_who_confirm_the_same_draft_one_registers_it() throws Exception {
        send(TRAY, saraban, Map.of(), pdf("x.pdf", "ศธ ๐๔๐๐๙/๖๓"));
        var draft = drafts().getFirst();
        var before = registered();
        var start = new CyclicBarrier(2);
        Callable<String> one = () -> {
            start.await();
            return String.valueOf(confirm(
                            saraban,
                            draft,
                            Map.of("despite", "yes", "once", UUID.randomUUID().toString()))
                    .getResponse()
                    .getRedirectedUrl());
        };
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var went = new ArrayList<String>();
            for (var each : both.invokeAll(List.of(one, one))) {
                went.add(each.get());
            }
            assertThat(went).containsOnlyOnce(TRAY).anyMatch(to -> to.startsWith("/correspondence/letters/"));
        }
        assertThat(registered()).isEqualTo(before + 1);
    }

    @Test
    void a_draft_is_thrown_away_with_a_reason_only_and_leaves_a_trace() {
        send(TRAY, saraban, Map.of(), pdf("x.pdf", "ศธ ๐๔๐๐๙/๖๔"));
        var draft = drafts().getFirst();
        var refused = post(TRAY + "/" + draft + "/discard", Map.of("why", "  "));
        assertThat(refused).hasStatus(422);
        assertThat(words(refused)).contains("บอกเหตุผลที่ทิ้ง");
        assertThat(drafts()).contains(draft);

        assertThat(post(TRAY + "/" + draft + "/discard", Map.of("why", "สแกนซ้ำ")))
                .hasStatus(302);
        assertThat(drafts()).isEmpty();
        assertThat(jdbc.sql("select note from platform.act where subject_id = :draft and verb = 'draft.discarded'")
                        .param("draft", UUID.fromString(draft))
                        .query(String.class)
                        .single())
                .isEqualTo("สแกนซ้ำ");
        assertThat(get(RECEIVE + "?draft=" + draft)).hasStatus(302);
        post(TRAY + "/" + draft + "/discard", Map.of("why", "อีกครั้ง"));
        assertThat(words(get(TRAY))).contains("ไม่มีหนังสือรอลงรับ");
    }

    @Test
    void the_tray_is_the_units() {
        send(TRAY, saraban, Map.of(), pdf("x.pdf", "ศธ ๐๔๐๐๙/๖๕"));
        var draft = drafts().getFirst();
        var plans = office.session(mvc, office.plansClerk);
        assertThat(words(mvc.get().uri(TRAY).cookie(plans).exchange())).contains("ไม่มีหนังสือรอลงรับ");
        assertThat(mvc.get().uri(TRAY + "/" + draft + "/file").cookie(plans)).hasStatus(404);
        assertThat(mvc.get().uri(TRAY + "/" + draft + "/pages/1.png").cookie(plans))
                .hasStatus(404);
        assertThat(confirm(plans, draft, Map.of("number", "ศธ 1/9"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(TRAY);
        var officer = office.session(mvc, office.plansOfficer);
        assertThat(mvc.get().uri(TRAY).cookie(officer)).hasStatus(403);
    }

    @Test
    void a_file_that_cannot_be_kept_is_said_at_the_field_and_the_others_are_laid_in() {
        var answer = send(
                TRAY,
                saraban,
                Map.of(),
                pdf("ดี.pdf", "ศธ ๐๔๐๐๙/๖๖"),
                new MockMultipartFile("files", "ว่าง.pdf", null, new byte[0]),
                new MockMultipartFile("files", "ปลอม.pdf", null, "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).hasStatus(422);
        assertThat(words(answer)).contains("“ว่าง.pdf” ว่างเปล่า", "ดี.pdf");
        assertThat(drafts()).hasSize(1);
        assertThat(words(send(TRAY, saraban, Map.of()))).contains("เลือกไฟล์หนังสืออย่างน้อยหนึ่งไฟล์");
    }

    @Test
    void a_letter_that_is_here_already_is_pointed_out_and_numbered_twice_only_on_purpose() {
        var first = post(RECEIVE, facts(Map.of("number", "ศธ 04009/90")));
        var letter = first.getResponse().getRedirectedUrl();
        var before = registered();

        for (var same : List.of("ศธ ๐๔๐๐๙/๙๐", " ศธ04009 / 90", "ศธ 04009/90")) {
            var again = post(RECEIVE, facts(Map.of("number", same, "sender", "สพฐ.", "subject", "พิมพ์อีกแบบ")));
            assertThat(again).hasStatus(422);
            assertThat(words(again)).contains("ดูเหมือนหนังสือฉบับนี้ลงรับแล้ว", "href=\"" + letter, "พิมพ์อีกแบบ");
        }
        assertThat(registered()).isEqualTo(before);
        assertThat(post(RECEIVE, facts(Map.of("number", "ศธ 04009/90", "despite", "yes"))))
                .hasStatus(302);
        assertThat(post(RECEIVE, facts(Map.of("number", "ศธ 04009/90", "dated.day", "12"))))
                .hasStatus(302);
        assertThat(post(RECEIVE, facts(Map.of("number", "91")))).hasStatus(302);
        assertThat(post(RECEIVE, facts(Map.of("number", "91", "sender", "วัดป่า"))))
                .hasStatus(302);
        assertThat(post(RECEIVE, facts(Map.of("number", "91")))).hasStatus(422);
        assertThat(post(RECEIVE, facts(Map.of("number", "")))).hasStatus(302);
        assertThat(post(RECEIVE, facts(Map.of("number", "")))).hasStatus(302);
    }

    @Test
    void another_unit_is_not_told_of_letters_it_may_not_see() {
        post(RECEIVE, facts(Map.of("number", "ศธ 04009/95")));
        var school = office.session(mvc, office.schoolClerk);
        var answer = send(RECEIVE, school, facts(Map.of("number", "ศธ 04009/95")));
        assertThat(answer).hasStatus(302);
    }

    @Test
    void an_upload_is_shown_to_who_sent_it_only() {
        var form = words(send(RECEIVE + "/read", saraban, Map.of(), pdf("x.pdf", "ศธ ๐๔๐๐๙/ว ๕๗")));
        var picture = form.replaceFirst("(?s).*src=\"(/correspondence/receive/files/[^\"]+)\".*", "$1");
        assertThat(mvc.get().uri(picture).cookie(saraban)).hasStatusOk().hasContentType("image/png");
        assertThat(mvc.get().uri(picture).cookie(office.session(mvc, office.plansClerk)))
                .hasStatus(404);
    }

    static byte[] letter(String number, String mark) {
        var elements = new ArrayList<Element>();
        elements.add(Paragraph.of(mark));
        elements.add(Paragraph.of("ที่ " + number + "\tสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
                .hanging(80));
        elements.add(Paragraph.of("๑๓ พฤศจิกายน ๒๕๖๙").indented(80));
        elements.add(Paragraph.of("เรื่อง  ขอเชิญประชุมเตรียมความพร้อมฟื้นฟูป่าต้นน้ำปี่"));
        elements.add(Paragraph.of("เรียน  ผู้อำนวยการโรงเรียนในสังกัดทุกแห่ง"));
        return new Paper("x", Instant.EPOCH, Sheet.portrait(), List.of(), elements).toBytes();
    }

    private static MockMultipartFile pdf(String name, String number) {
        return new MockMultipartFile("files", name, null, letter(number, "ด่วนมาก"));
    }

    private MvcTestResult confirm(Cookie session, String draft, Map<String, String> more) {
        var typed = new HashMap<>(facts(more));
        typed.put("draft", draft);
        return send(RECEIVE, session, typed);
    }

    private static Map<String, String> facts(Map<String, String> more) {
        var facts = new HashMap<>(FACTS);
        facts.putAll(more);
        return facts;
    }

    private List<String> drafts() {
        return jdbc.sql("""
                select id::text from correspondence.draft
                where office_id = :office and state = 'WAITING' order by id""")
                .param("office", office.office.id().value())
                .query(String.class)
                .list();
    }

    private int registered() {
        return jdbc.sql("select count(*) from correspondence.letter where office_id = :office")
                .param("office", office.office.id().value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult send(String to, Cookie session, Map<String, String> typed, MockMultipartFile... files) {
        var request = mvc.post().uri(to).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        var ready = request.cookie(session).with(csrf());
        typed.forEach(ready::param);
        return ready.exchange();
    }

    private MvcTestResult post(String to, Map<String, String> typed) {
        return send(to, saraban, typed);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).cookie(saraban).exchange();
    }

    /** Without what holds words together on the line. */
    private static String words(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<wbr>|</?span[^>]*>", "");
    }
}
