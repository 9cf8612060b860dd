package org.khet.dispatch.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.SentFixture;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.platform.paper.PdfReading;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** ทะเบียนหนังสือส่ง: who sees which lines, what finds them, what is printed and exported. */
@KhetTest
class SendRegisterTest {

    private static final Pattern LINE =
            Pattern.compile("class=\"k-subject[^\"]*\" href=\"/dispatch/letters/[^\"]+\">([^<]*)</a>");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern NEWER = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private DispatchFixture office;
    private SentFixture sent;

    @BeforeEach
    void an_office() {
        office = new DispatchFixture(context);
        sent = new SentFixture(context);
    }

    @Test
    void everyone_sees_their_own_unit_s_letters_and_who_sees_all_those_of_the_office_but_of_no_school() {
        office.issued(office.officer, Series.MEMO, "ของกลุ่มแผน");
        office.issued(office.letters.saraban, Series.ORDINARY, "ของสารบรรณ");
        office.issued(office.schoolClerk, Series.ORDINARY, "ของโรงเรียน");
        office.issued(office.otherClerk, Series.ORDINARY, "ของอีกโรงเรียน");
        assertThat(subjects(office.officer, "")).containsExactly("ของกลุ่มแผน");
        assertThat(subjects(office.letters.saraban, "")).containsExactly("ของสารบรรณ");
        assertThat(subjects(office.letters.saraban, "?unit=" + office.letters.plans))
                .containsExactly("ของกลุ่มแผน");
        assertThat(subjects(office.schoolClerk, "")).containsExactly("ของโรงเรียน");
        assertThat(subjects(office.otherClerk, "")).containsExactly("ของอีกโรงเรียน");
        var director =
                office.letters.someone(Role.DIRECTOR, office.letters.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร"));
        assertThat(subjects(director, "")).containsExactly("ของสารบรรณ");
        for (var unit : List.of(office.school, office.letters.plans, office.otherSchool)) {
            assertThat(desk(office.schoolClerk)
                            .get("/dispatch?unit=" + unit)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(unit.equals(office.school) ? 200 : 422);
        }
        assertThat(desk(office.letters.saraban).get("/dispatch?unit=" + office.school))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A letter of a group in the office's register is a line of the office's register, and the group's own letter. */
    @Test
    void a_letter_in_another_unit_s_register_is_seen_by_both_and_by_no_third() {
        var letter = office.issued(office.letters.saraban, Series.ORDINARY, "ของกลุ่มในทะเบียนกลาง");
        jdbc.sql("""
                insert into dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed,
                    taken_at, taken_by, state, kind, dated, sender, addressee, subject, speed)
                select office_id, :plans, :owner, register_unit, series, year, number + 1, printed || '1', taken_at, taken_by,
                    state, kind, dated, sender, addressee, 'ของกลุ่มแผน', speed
                from dispatch.letter where id = :id""")
                .param("plans", office.letters.plans.value())
                .param("owner", office.officer.person().value())
                .param("id", letter.value())
                .update();
        assertThat(subjects(office.letters.saraban, "")).containsExactly("ของกลุ่มแผน", "ของกลุ่มในทะเบียนกลาง");
        assertThat(subjects(office.officer, "")).containsExactly("ของกลุ่มแผน");
        assertThat(subjects(office.letters.moneyClerk, "")).isEmpty();
    }

    @Test
    void words_numbers_days_owner_and_series_narrow_the_list_and_may_be_joined() {
        var first = office.issued(office.officer, Series.ORDINARY, "ขอเชิญประชุมป้ายชื่อ");
        office.issued(office.officer, Series.CIRCULAR, "แจ้งแนวทางการสอบ");
        office.issued(office.letters.plansHead, Series.CIRCULAR, "แจ้งปฏิทินการสอบ");
        sent.dated(first, "2026-01-15");
        assertThat(subjects(office.officer, "?q=" + encoded("ป้าย"))).containsExactly("ขอเชิญประชุมป้ายชื่อ");
        assertThat(subjects(office.officer, "?q=" + encoded("ศธ ๐๔๒๙๙/ว ๒"))).containsExactly("แจ้งปฏิทินการสอบ");
        assertThat(subjects(office.officer, "?q=" + encoded("สอ"))).hasSize(2);
        assertThat(subjects(office.officer, "?q=2/2569").getFirst()).isEqualTo("แจ้งปฏิทินการสอบ");
        assertThat(subjects(office.officer, "?q=" + encoded("ไม่มีแน่นอน"))).isEmpty();
        assertThat(subjects(office.officer, "?series=circular")).hasSize(2);
        assertThat(subjects(office.officer, "?series=circular&whose=mine")).containsExactly("แจ้งแนวทางการสอบ");
        assertThat(subjects(
                        office.officer, "?from.day=1&from.month=1&from.year=2569&to.day=31&to.month=1&to.year=2569"))
                .containsExactly("ขอเชิญประชุมป้ายชื่อ");
        sent.cancelled(first, "พิมพ์ผิด");
        assertThat(subjects(office.officer, "?state=CANCELLED")).containsExactly("ขอเชิญประชุมป้ายชื่อ");
    }

    @Test
    void what_became_of_a_letter_stands_at_its_line_and_can_be_asked_for() {
        var unsent = office.issued(office.officer, Series.ORDINARY, "ยังไม่ส่งเลย");
        var whole = office.issued(office.officer, Series.ORDINARY, "รับครบแล้ว");
        sent.entered(sent.toUnit(office.officer, whole, office.school), 1, 2);
        sent.acknowledged(sent.outside(office.officer, whole, "POST"));
        var part = office.issued(office.officer, Series.CIRCULAR, "รับบางส่วน");
        sent.entered(sent.toUnit(office.officer, part, office.school), 2, 2);
        sent.toUnit(office.officer, part, office.otherSchool);
        sent.returned(sent.toUnit(office.officer, part, office.thirdSchool), "ไม่มีสิ่งที่ส่งมาด้วย");
        sent.toPerson(office.officer, part, office.letters.plansHead.person());
        var recalled = office.issued(office.officer, Series.ORDINARY, "เรียกคืนหมด");
        sent.recalled(sent.toUnit(office.officer, recalled, office.school), "ผิดเรื่อง");
        assertThat(subjects(office.officer, "?sent=unsent")).containsExactly("เรียกคืนหมด", "ยังไม่ส่งเลย");
        assertThat(subjects(office.officer, "?sent=waiting")).containsExactly("รับบางส่วน");
        assertThat(desk(office.officer).page("/dispatch?series=circular")).contains("ส่ง 4 รับแล้ว 1", "ส่งคืน 1");
        assertThat(desk(office.officer).page("/dispatch?q=" + encoded("รับครบแล้ว")))
                .contains("ส่ง 2 รับแล้ว 2");
        sent.cancelled(unsent, "ไม่ใช้แล้ว");
        assertThat(subjects(office.officer, "?sent=unsent")).containsExactly("เรียกคืนหมด");
    }

    @Test
    void paging_down_and_up_shows_every_line_once() {
        IntStream.rangeClosed(1, 120).forEach(i -> office.issued(office.officer, Series.ORDINARY, "เรื่องที่ " + i));
        var desk = desk(office.officer);
        var page = desk.page("/dispatch");
        assertThat(page).contains("120 ฉบับ");
        var seen = new java.util.ArrayList<>(subjects(page));
        var second = desk.page(way(OLDER, page));
        seen.addAll(subjects(second));
        seen.addAll(subjects(desk.page(way(OLDER, second))));
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> "เรื่องที่ " + (121 - i))
                        .toList());
        assertThat(subjects(desk.page(way(NEWER, second)))).isEqualTo(subjects(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit=zzz",
                "unit=00000000-0000-0000-0000-000000000000",
                "series=nothing",
                "state=ISSUED2",
                "sent=later",
                "from.day=31&from.month=2&from.year=2569",
                "from.day=2&from.month=2&from.year=2569&to.day=1&to.month=2&to.year=2569"
            })
    void what_cannot_be_read_is_said_at_its_field_and_sends_an_export_back(String wrong) {
        office.issued(office.letters.plansClerk, Series.ORDINARY, "เรื่อง");
        var desk = desk(office.letters.plansClerk);
        assertThat(desk.get("/dispatch?" + wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("กรองไม่ได้");
        assertThat(desk.get("/dispatch/export.xlsx?" + wrong)).hasStatus3xxRedirection();
        assertThat(desk.get("/dispatch/export.csv?" + wrong)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "'; drop table dispatch.letter; --", "\\", "\u0000", "9999999", "12345678/2569", "a\tb"
            })
    void any_words_are_looked_for_and_nothing_breaks(String words) {
        office.issued(office.officer, Series.ORDINARY, "เรื่อง");
        assertThat(desk(office.officer).get("/dispatch?after=zzz&before=1&q=" + encoded(words)))
                .hasStatusOk();
        assertThat(desk(office.officer).get("/dispatch?q=" + encoded(words.repeat(201))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void the_table_has_every_line_in_the_order_of_the_register() {
        var letter = office.issued(office.letters.plansClerk, Series.ORDINARY, "เรื่องแรก");
        sent.cancelled(office.issued(office.letters.plansClerk, Series.ORDINARY, "เรื่องที่สอง"), "พิมพ์ผิด");
        sent.entered(sent.toUnit(office.officer, letter, office.school), 1, 1);
        var csv = new String(
                desk(office.letters.plansClerk)
                        .get("/dispatch/export.csv")
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        var lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("เลขทะเบียนส่ง", "รับแล้ว", "หมายเหตุ");
        assertThat(lines.get(1)).contains("เรื่องแรก", "1,1,0");
        assertThat(lines.get(2)).contains("ยกเลิก พิมพ์ผิด");
        assertThat(desk(office.letters.plansClerk).get("/dispatch/export.xlsx")).hasStatusOk();
        assertThat(desk(office.officer).get("/dispatch/export.csv")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void form_14_is_printed_for_one_register_and_its_days() throws Exception {
        var letter = office.issued(office.letters.plansClerk, Series.ORDINARY, "เรื่องของวันนั้น");
        sent.dated(letter, "2026-11-02");
        sent.entered(sent.toUnit(office.officer, letter, office.school), 1, 1);
        var wrong = office.issued(office.letters.plansClerk, Series.ORDINARY, "เรื่องที่พิมพ์ผิด");
        sent.dated(wrong, "2026-11-02");
        sent.cancelled(wrong, "พิมพ์ผิด");
        sent.dated(office.issued(office.letters.plansClerk, Series.ORDINARY, "วันอื่น"), "2026-11-03");
        sent.dated(office.issued(office.letters.plansClerk, Series.CIRCULAR, "ทะเบียนอื่น"), "2026-11-02");
        var day = "&from.day=2&from.month=11&from.year=2569";
        var pdf = desk(office.letters.plansClerk)
                .get("/dispatch/print?series=ordinary" + day)
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfReading.violations(pdf)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf)))
                .contains("ทะเบียนหนังสือส่ง", "แบบที่๑๔", "กลุ่มแผน", "วันที่๒เดือนพฤศจิกายนพ.ศ.๒๕๖๙")
                .contains("เรื่องของวันนั้นส่ง๑รับแล้ว๑", "เรื่องที่พิมพ์ผิดยกเลิกพิมพ์ผิด")
                .doesNotContain("วันอื่น", "ทะเบียนอื่น");
    }

    @ParameterizedTest
    @CsvSource({"from.day=32&from.month=1&from.year=2569", "to.day=1&to.month=1&to.year=2569", "series=x", "unit=y"})
    void the_form_to_print_says_what_is_wrong(String wrong) {
        var desk = desk(office.letters.plansClerk);
        assertThat(desk.get("/dispatch/print"))
                .hasStatusOk()
                .bodyText()
                .contains("หนังสือเวียน", "วันนี้", "เดือนก่อน");
        assertThat(desk.get("/dispatch/print?" + wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("พิมพ์ไม่ได้");
        assertThat(desk(office.officer).get("/dispatch/print")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Desk desk(Actor actor) {
        return Desk.of(mvc, office.letters.userName(actor));
    }

    private List<String> subjects(Actor actor, String query) {
        return subjects(desk(actor).page("/dispatch" + query));
    }

    private static List<String> subjects(String page) {
        return LINE.matcher(page)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private static String way(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as("a way to another page").isTrue();
        return found.group(1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
