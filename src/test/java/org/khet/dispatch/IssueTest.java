package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.platform.thai.ThaiDate;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ออกเลขหนังสือ without a draft, and what may still be done to it until it is sent. */
@KhetTest
class IssueTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutgoingLetters letters;

    private DispatchFixture office;
    private final Map<Actor, Desk> desks = new HashMap<>();

    @BeforeEach
    void an_office() {
        office = new DispatchFixture(context);
        desks.clear();
    }

    private Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, who -> Desk.of(mvc, office.letters.userName(who)));
    }

    private String[] form(Actor owner, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("series", "ordinary");
        fields.put("subject", "ขอเชิญประชุม");
        fields.put("addressee", "ผู้อำนวยการโรงเรียนบ้านทดสอบ");
        fields.put("owner", owner.person().toString());
        fields.put("speed", "URGENT");
        fields.put("enclosures", "กำหนดการ 1 ฉบับ\nแผนที่ 1 แผ่น");
        fields.put("key", UUID.randomUUID().toString());
        var day = Desk.day("dated", 0);
        for (int at = 0; at < day.length; at += 2) {
            fields.put(day[at], day[at + 1]);
        }
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private String issued(Actor owner, String... more) {
        var answer = desk(owner).post("/dispatch/new", form(owner, more));
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), () -> Desk.body(answer));
    }

    private Outgoing letter(Actor actor, String path) {
        return letters.open(actor, new OutgoingId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))));
    }

    private int lines() {
        return jdbc.sql("select count(*) from dispatch.letter where office_id = :office")
                .param("office", office.officer.office().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_letter_gets_its_number_at_once() {
        assertThat(desk(office.officer).page("/dispatch/new")).contains("ออกเลขหนังสือ", "เลขถัดไป", "/ว 1", "1/");
        var letter = letter(office.officer, issued(office.officer));
        assertThat(letter.printed()).endsWith("/1");
        assertThat(letter.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(letter.registerUnit()).isEqualTo(office.letters.registry);
        assertThat(letter.unit()).isEqualTo(office.officer.unit());
        assertThat(letter.enclosures()).containsExactly("กำหนดการ 1 ฉบับ", "แผนที่ 1 แผ่น");
        assertThat(letter.dated()).isEqualTo(LocalDate.now(ThaiDate.ZONE));
        assertThat(letter.sender()).isEqualTo("สำนักงานทดสอบ");
        assertThat(desk(office.officer).page("/dispatch/new")).contains("/2");
        assertThat(letter(office.schoolClerk, issued(office.schoolClerk)).sender())
                .isEqualTo("โรงเรียนบ้านทดสอบ");
    }

    @Test
    void a_form_sent_twice_takes_one_number() {
        var form = form(office.officer);
        var one = desk(office.officer).post("/dispatch/new", form).getResponse().getRedirectedUrl();
        var two = desk(office.officer).post("/dispatch/new", form).getResponse().getRedirectedUrl();
        assertThat(two).isEqualTo(one);
        assertThat(lines()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series | ไม่มี | เลือกชุดเลข",
                "subject | ' ' | ใส่เรื่อง",
                "addressee | '' | ใส่ว่าหนังสือถึงใคร",
                "dated.day | 32 | ",
                "dated.day | '' | ",
                "dated.year | 2400 | อยู่ในทะเบียนปี",
                "dated.year | 2575 | ต้องไม่เกินวันนี้",
                "owner | 00000000-0000-0000-0000-000000000001 | เลือกผู้รับผิดชอบ",
                "owner | x | เลือกผู้รับผิดชอบ",
                "speed | FAST | เลือกชั้นความเร็ว",
                "answers | x | ไม่พบหนังสือรับ",
                "answers | 00000000-0000-0000-0000-000000000001 | ไม่พบหนังสือรับ",
            })
    void what_is_wrong_is_said_at_its_field_and_loses_nothing(String field, String value, String said) {
        var answer = desk(office.officer)
                .post("/dispatch/new", form(office.officer, "remark", "หมายเหตุที่พิมพ์ไว้", field, value));
        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer))
                .contains(said == null ? "aria-invalid=\"true\"" : said, "หมายเหตุที่พิมพ์ไว้", "ยังไม่ได้ออกเลข");
        assertThat(lines()).isZero();
    }

    @Test
    void long_and_broken_texts_are_refused_in_words() {
        var answer = desk(office.officer)
                .post(
                        "/dispatch/new",
                        form(office.officer, "subject", "ก".repeat(2000), "enclosures", "ก\n".repeat(60)));
        assertThat(Desk.body(answer)).contains("1000", "50 รายการ");
        assertThat(lines()).isZero();
    }

    private static byte[] pdf(String words) {
        return Samples.pdf(words).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_signed_paper_comes_with_the_number_or_after_it() throws IOException {
        var with = desk(office.officer)
                .upload("/dispatch/new", "files", "ลงนาม.pdf", pdf("หนึ่ง"), form(office.officer))
                .getResponse()
                .getRedirectedUrl();
        assertThat(letters.files(
                        office.officer,
                        letter(office.officer, String.valueOf(with)).id()))
                .hasSize(1);

        var path = issued(office.officer);
        var desk = desk(office.officer);
        assertThat(desk.page(path + "/attach")).contains("ไฟล์แรกคือตัวหนังสือ");
        var sheet = desk.upload(path + "/attach", "files", "ข้อมูล.docx", Samples.real("letter.docx"), "version", "1");
        assertThat(sheet).hasStatus(422);
        assertThat(Desk.body(sheet)).contains("ต้องเป็น PDF หรือรูปภาพ", "ข้อมูล.docx");
        assertThat(desk.post(path + "/attach", "version", "1")).hasStatus(422);
        var stale = desk.upload(path + "/attach", "files", "ลงนาม.pdf", pdf("สอง"), "version", "7");
        assertThat(Desk.body(stale)).contains("มีผู้แก้รายการนี้", "ลงนาม.pdf");
        assertThat(desk.upload(path + "/attach", "files", "ลงนาม.pdf", pdf("สอง"), "version", "1"))
                .hasStatus(302);
        assertThat(desk.page(path + "/attach")).contains("ต่อท้ายไฟล์ที่มีอยู่");
        assertThat(desk.upload(path + "/attach", "files", "ข้อมูล.docx", Samples.real("letter.docx"), "version", "2"))
                .hasStatus(302);
        assertThat(letters.files(office.officer, letter(office.officer, path).id()))
                .hasSize(2);
    }

    @Test
    void a_file_chosen_with_a_form_that_is_refused_waits_for_it() {
        var answer = desk(office.officer)
                .upload("/dispatch/new", "files", "ลงนาม.pdf", pdf("สาม"), form(office.officer, "subject", ""));
        assertThat(answer).hasStatus(422);
        var kept = Desk.body(answer).replaceAll("(?s).*name=\"files.kept\" value=\"([^\"]+)\".*", "$1");
        var path = issued(office.officer, "files.kept", kept);
        assertThat(letters.files(office.officer, letter(office.officer, path).id()))
                .hasSize(1);
    }

    @Test
    void it_answers_a_letter_that_was_picked() {
        var asked = office.letters.registered(office.letters.saraban, "ศธ 04006/77", "ขอข้อมูลนักเรียน");
        var saraban = desk(office.letters.saraban);
        assertThat(saraban.page("/correspondence/letters/" + asked)).contains("/dispatch/new?answers=" + asked);
        assertThat(saraban.page("/dispatch/new?answers=" + asked))
                .contains("ขอข้อมูลนักเรียน", "ตอบ ที่ ศธ 04006/77", "value=\"" + asked + "\"");
        var found = saraban.post("/dispatch/new/find", form(office.letters.saraban, "find", "ข้อมูลนักเรียน"));
        assertThat(Desk.body(found)).contains("ศธ 04006/77", "ไม่ได้ตอบหนังสือฉบับใด", "กำหนดการ 1 ฉบับ");
        assertThat(Desk.body(saraban.post("/dispatch/new/find", form(office.letters.saraban, "find", "ไม่มีคำนี้"))))
                .contains("ไม่พบหนังสือที่มีคำนี้");

        var letter = letter(office.letters.saraban, issued(office.letters.saraban, "answers", asked.toString()));
        assertThat(letter.answers()).isEqualTo(asked.value());
        assertThat(letter.answered()).isNotNull();
        assertThat(letter.refersTo()).contains("๐๔๐๐๖/๗๗");
        assertThat(desk(office.schoolClerk).page("/dispatch/new?answers=" + asked))
                .doesNotContain("ขอข้อมูลนักเรียน");
    }

    @Test
    void its_owner_and_who_keeps_the_register_correct_it_until_it_is_sent_and_the_trail_has_what_was_before() {
        var path = issued(office.officer);
        assertThat(desk(office.letters.plansHead).get(path + "/correct")).hasStatus(403);
        assertThat(desk(office.letters.moneyHead).get(path + "/correct")).hasStatus(404);
        assertThat(desk(office.schoolClerk).get(path + "/correct")).hasStatus(404);
        assertThat(desk(office.officer).page(path + "/correct")).contains("ขอเชิญประชุม", "แก้ไขข้อมูลหนังสือ");
        var wrong = desk(office.officer)
                .post(path + "/correct", form(office.officer, "version", "1", "dated.year", "2568"));
        assertThat(wrong).hasStatus(422);
        assertThat(desk(office.officer)
                        .post(path + "/correct", form(office.officer, "version", "1", "subject", "ขอเลื่อนประชุม")))
                .hasStatus(302);
        assertThat(desk(office.letters.saraban)
                        .post(path + "/correct", form(office.officer, "version", "1", "subject", "อื่น")))
                .hasStatus(422);
        assertThat(desk(office.letters.saraban)
                        .post(path + "/correct", form(office.officer, "version", "2", "remark", "ทางไปรษณีย์")))
                .hasStatus(302);
        assertThat(letter(office.officer, path).subject()).isEqualTo("ขอเชิญประชุม");
        assertThat(acts(path)).contains("dispatch.issued", "dispatch.corrected ขอเชิญประชุม > ขอเลื่อนประชุม");
        sent(path);
        var late = desk(office.officer).post(path + "/correct", form(office.officer, "version", "3"));
        assertThat(Desk.body(late)).contains("ส่งไปแล้ว");
        assertThat(Desk.body(desk(office.officer).upload(path + "/attach", "files", "ก.pdf", pdf("ก"), "version", "3")))
                .contains("ส่งไปแล้ว");
    }

    private String acts(String path) {
        return jdbc.sql("""
                select string_agg(verb || coalesce(' ' || (before::json -> 'facts' ->> 'subject') || ' > '
                    || (after::json -> 'facts' ->> 'subject'), ''), ', ' order by id)
                from platform.act where subject_id = :id""")
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private void sent(String path) {
        jdbc.sql("""
                insert into dispatch.delivery (office_id, letter_id, name, way, purpose, sent_at, sent_by)
                values (:office, :letter, 'สพฐ.', 'POST', 'ACT', now(), :by)""")
                .param("office", office.officer.office().value())
                .param("letter", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .param("by", office.officer.person().value())
                .update();
    }

    @Test
    void a_number_is_cancelled_by_who_keeps_its_register_and_stays_with_the_reason() {
        var path = issued(office.officer);
        assertThat(desk(office.officer).get(path + "/cancel")).hasStatus(403);
        assertThat(desk(office.letters.plansClerk).post(path + "/cancel", "version", "1", "reason", "ซ้ำ"))
                .hasStatus(403);
        var saraban = desk(office.letters.saraban);
        assertThat(saraban.page(path + "/cancel")).contains("ยกเลิกเลข", "ขอเชิญประชุม");
        assertThat(saraban.post(path + "/cancel", "version", "1")).hasStatus(422);
        assertThat(saraban.post(path + "/cancel", "version", "9", "reason", "ซ้ำ"))
                .hasStatus(422);
        assertThat(saraban.post(path + "/cancel", "version", "1", "reason", "ออกซ้ำ"))
                .hasStatus(302);
        var letter = letter(office.officer, path);
        assertThat(letter.state()).isEqualTo(OutgoingState.CANCELLED);
        assertThat(letter.why()).isEqualTo("ออกซ้ำ");
        assertThat(saraban.post(path + "/cancel", "version", "2", "reason", "อีกครั้ง"))
                .hasStatus(403);
        assertThat(desk(office.officer).post(path + "/attach", "version", "2")).hasStatus(403);
        assertThat(letter(office.officer, issued(office.officer)).number()).isEqualTo(2);

        var gone = issued(office.officer);
        sent(gone);
        assertThat(Desk.body(saraban.post(gone + "/cancel", "version", "1", "reason", "ผิด")))
                .contains("ส่งไปแล้ว");
    }

    @Test
    void the_ways_on_are_offered_to_who_may_go_them() {
        var offers = context.getBeansOfType(OutgoingOffers.class).values();
        var path = issued(office.officer);
        assertThat(offers(offers, office.officer, path))
                .contains("แนบไฟล์", "แก้ไขข้อมูล")
                .doesNotContain("ยกเลิกเลข");
        assertThat(offers(offers, office.letters.saraban, path)).contains("ยกเลิกเลข");
        sent(path);
        assertThat(offers(offers, office.letters.saraban, path)).doesNotContain("ยกเลิกเลข", "แนบไฟล์");
    }

    private String offers(java.util.Collection<OutgoingOffers> all, Actor actor, String path) {
        return all.stream()
                .flatMap(one -> one.offers(actor, letter(actor, path)).stream())
                .map(org.khet.platform.web.Link::text)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void who_may_not_issue_is_refused_and_schools_see_nothing_of_each_other() {
        var auditor = office.letters.someone(org.khet.office.Role.AUDITOR, office.letters.plans);
        assertThat(desk(auditor).get("/dispatch/new")).hasStatus(403);
        assertThat(desk(auditor).post("/dispatch/new", form(auditor))).hasStatus(403);
        var path = issued(office.schoolClerk);
        for (var other : new Actor[] {office.otherClerk, office.letters.saraban, office.officer}) {
            assertThat(desk(other).get(path + "/attach")).hasStatus(404);
            assertThat(status(desk(other).post(path + "/correct", "version", "1")))
                    .isEqualTo(404);
        }
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }
}
