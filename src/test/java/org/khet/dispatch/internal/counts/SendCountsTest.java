package org.khet.dispatch.internal.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.SentFixture;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.SendCountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.platform.figures.Figures;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.web.Errors;
import org.khet.support.KhetTest;
import org.khet.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** What is counted of letters sent, what went wrong with them, and that page, paper and workbook agree. */
@KhetTest
class SendCountsTest {

    private static final String NOVEMBER = "?year=2569&month=11";

    @Autowired
    ApplicationContext context;

    @Autowired
    SendCounting counting;

    @Autowired
    SendCountTables tables;

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
    void letters_are_counted_by_their_day_and_a_cancelled_number_is_none() {
        issued(Series.ORDINARY, "2026-10-31");
        var gone = issued(Series.ORDINARY, "2026-11-02");
        issued(Series.CIRCULAR, "2026-11-02");
        sent.cancelled(issued(Series.ORDINARY, "2026-11-03"), "พิมพ์ผิด");
        issued(Series.MEMO, "2026-12-01");
        sent.outside(office.officer, gone, "POST");
        var recalled = issued(Series.ORDINARY, "2026-11-04");
        sent.recalled(sent.toUnit(office.officer, recalled, office.school), "ผิดเรื่อง");
        var counts = count("11");
        assertThat(counts.all()).isEqualTo(new SendCounts.Sum(3, 1));
        assertThat(counts.sum(one -> one.series() == Series.CIRCULAR).letters()).isEqualTo(1);
        assertThat(counts.on(counts.period().first().plusDays(1))).isEqualTo(new SendCounts.Sum(2, 1));
        assertThat(table(counts, "days").rows().getLast()).containsExactly("รวม", 2L, 1L, 3L, 1L);
        assertThat(table(count("0"), "days").rows().get(9)).startsWith("ตุลาคม").endsWith(1L, 0L);
    }

    /** Ten schools that entered it after 1, 2 … 10 hours: half within 5.5, nine in ten within 9.1. */
    @Test
    void times_until_receipt_are_told_by_their_middle_and_by_what_nine_in_ten_keep_to() {
        IntStream.rangeClosed(1, 10).forEach(hours -> {
            var letter = issued(Series.CIRCULAR, "2026-11-02");
            var entry = sent.toUnit(office.officer, letter, office.school);
            sent.entered(entry, hours, hours);
            jdbc.sql("""
                    update dispatch.delivery d set sent_at = e.received_at - make_interval(hours => :hours)
                    from correspondence.delivered e where e.id = d.entry_id and e.id = :id""").param("hours", hours).param("id", entry.value()).update();
        });
        sent.toUnit(office.officer, issued(Series.ORDINARY, "2026-11-02"), office.school);
        var took = count("11").took();
        assertThat(took).hasSize(3);
        assertThat(took.getFirst()).isEqualTo(new SendCounts.Took(Series.ORDINARY, 1, 0, null, null));
        assertThat(took.getLast())
                .isEqualTo(new SendCounts.Took(null, 11, 10, Duration.ofMinutes(330), Duration.ofMinutes(546)));
    }

    @Test
    void receivers_are_counted_by_the_way_they_were_reached() {
        var letter = issued(Series.CIRCULAR, "2026-11-02");
        sent.entered(sent.toUnit(office.officer, letter, office.school), 1, 1);
        sent.returned(sent.toUnit(office.officer, letter, office.otherSchool), "ไม่ใช่เรื่องของโรงเรียน");
        sent.acknowledged(sent.outside(office.officer, letter, "POST"));
        sent.outside(office.officer, letter, "POST");
        assertThat(count("11").ways())
                .containsExactlyInAnyOrder(
                        new SendCounts.OnWay("SYSTEM", 2, 1, 1), new SendCounts.OnWay("POST", 2, 1, 0));
        assertThat(table(count("11"), "ways").rows()).contains(List.of("ในระบบ", 2L, 1L, 1L));
    }

    @Test
    void the_registry_counts_by_unit_and_a_group_only_itself() {
        var day = "2026-11-02";
        sent.dated(office.issued(office.letters.saraban, Series.ORDINARY, "กลาง"), day);
        issued(Series.ORDINARY, day);
        var registry = counting.read(office.letters.saraban, new Filter(null, "2569", "11"), new Errors());
        assertThat(registry.units()).containsExactly(new SendCounts.OfUnit(office.letters.registry.value(), 1, 0));
        assertThat(tables.of(office.letters.saraban, registry).stream().map(Figures::name))
                .contains("units");
        assertThat(count("11").units()).isEmpty();
    }

    @Test
    void the_page_shows_chart_and_table_and_paper_and_workbook_hold_the_same() throws Exception {
        sent.outside(office.letters.plansClerk, issued(Series.ORDINARY, "2026-11-03"), "EMAIL");
        var desk = desk(office.letters.plansClerk);
        assertThat(desk.page("/dispatch/counts" + NOVEMBER))
                .contains("ออกเลขรายวัน", "3 พ.ย.", "<svg", "อีเมล", "XLSX");
        assertThat(desk.page("/dispatch/counts?year=2569&month=0")).contains("ออกเลขรายเดือน");
        assertThat(desk.page("/dispatch/counts?year=2450")).contains("ไม่มีหนังสือส่งในช่วงเวลานี้");
        var pdf = desk.get("/dispatch/counts.pdf" + NOVEMBER).getResponse().getContentAsByteArray();
        assertThat(PdfReading.violations(pdf)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf)))
                .contains("สถิติหนังสือส่ง", "เดือนพฤศจิกายน๒๕๖๙", "๓พ.ย.๑๑๑", "รวม๑๑๑");
        assertThat(part(desk.get("/dispatch/counts.xlsx" + NOVEMBER)
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("ออกเลขรายวัน", "ชนิดหนังสือ", "ช่องทางส่ง");
        assertThat(desk(office.officer).page("/dispatch/counts")).doesNotContain("counts.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=abc", "year=9999", "year=2569&month=13", "unit=zzz", "year=2569&month=-1"})
    void what_cannot_be_read_is_said_and_sends_a_file_back_to_the_page(String wrong) {
        var desk = desk(office.letters.plansClerk);
        for (var page : List.of("/dispatch/counts", "/dispatch/accuracy")) {
            assertThat(desk.get(page + "?" + wrong))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("นับไม่ได้");
            assertThat(desk.get(page + ".xlsx?" + wrong)).hasStatus3xxRedirection();
        }
        assertThat(desk.get("/dispatch/counts.pdf?" + wrong)).hasStatus3xxRedirection();
    }

    @Test
    void the_accuracy_log_tells_what_went_wrong_why_and_with_whom() throws IOException {
        var right = issued(Series.ORDINARY, "2026-11-02");
        sent.entered(sent.toUnit(office.officer, right, office.school), 1, 1);
        sent.cancelled(issued(Series.ORDINARY, "2026-11-03"), "พิมพ์ชื่อผิด");
        var bad = issued(Series.CIRCULAR, "2026-11-04");
        sent.returned(sent.toUnit(office.officer, bad, office.school), "ไม่มีสิ่งที่ส่งมาด้วย");
        sent.recalled(sent.toUnit(office.officer, bad, office.otherSchool), "ผิดเรื่อง");
        sent.recalled(sent.toUnit(office.officer, bad, office.thirdSchool), "ผิดเรื่อง");
        reservedAndDropped();
        var page = desk(office.letters.plansClerk).page("/dispatch/accuracy" + NOVEMBER);
        assertThat(page)
                .contains("ถูกต้องร้อยละ 33.3", "พิมพ์ชื่อผิด", "ไม่มีสิ่งที่ส่งมาด้วย", "ผิดเรื่อง", "และอีก 1 ราย")
                .doesNotContain("จองไว้เผื่อ");
        assertThat(page.replaceAll("\\s*<[^>]+>\\s*", "|"))
                .contains("ออกเลขทั้งหมด|")
                .containsPattern("ออกเลขทั้งหมด\\|+3\\|")
                .containsPattern("ถูกต้อง\\|+1\\|")
                .containsPattern("ยกเลิกเลขหลังออก\\|+1\\|")
                .containsPattern("เรียกคืน\\|+1\\|")
                .containsPattern("ถูกส่งคืน\\|+1\\|");
        var book = desk(office.letters.plansClerk).get("/dispatch/accuracy.xlsx" + NOVEMBER);
        assertThat(part(book.getResponse().getContentAsByteArray())).contains("รายการที่ต้องแก้");
        assertThat(desk(office.letters.moneyClerk).page("/dispatch/accuracy" + NOVEMBER))
                .contains("ไม่มีหนังสือส่งในช่วงเวลานี้");
    }

    @Test
    void a_letter_sent_again_is_in_the_log_and_all_right_is_a_hundred() {
        var letter = issued(Series.ORDINARY, "2026-11-02");
        assertThat(desk(office.officer).page("/dispatch/accuracy" + NOVEMBER))
                .contains("ถูกต้องร้อยละ 100", "ไม่มีหนังสือที่ต้องแก้");
        var first = sent.outside(office.officer, letter, "POST");
        jdbc.sql(
                        "update dispatch.delivery set returned_at = now(), returned_why = 'ไม่พบผู้รับ', settled = true where id = :id")
                .param("id", first)
                .update();
        jdbc.sql("update dispatch.delivery set instead_of = :first where id = :id")
                .param("first", first)
                .param("id", sent.outside(office.officer, letter, "EMAIL"))
                .update();
        assertThat(desk(office.officer).page("/dispatch/accuracy" + NOVEMBER))
                .contains("ถูกต้องร้อยละ 0.0", "ไม่พบผู้รับ", "ส่งใหม่");
    }

    /** Of a thousand letters one wrong is no hundred. */
    @Test
    void a_share_is_never_rounded_up_to_a_hundred() {
        assertThat(new Accuracy.Sums(10_000, 0, 1, 0, 0, 0, 1).percent()).isEqualTo("99.9");
        assertThat(new Accuracy.Sums(0, 0, 0, 0, 0, 0, 0).percent()).isEqualTo("–");
    }

    private void reservedAndDropped() {
        jdbc.sql("""
                insert into dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed,
                    taken_at, taken_by, state, kind, dated, sender, addressee, subject, speed, why)
                select office_id, unit_id, owner_id, register_unit, series, year, number + 100, printed || '0', taken_at,
                    taken_by, 'RESERVED', kind, date '2026-11-05', sender, addressee, 'จองไว้เผื่อ', speed, 'เผื่อ'
                from dispatch.letter where unit_id = :unit and series = 'ORDINARY' order by number limit 1""").param("unit", office.officer.unit().value()).update();
        jdbc.sql(
                        "update dispatch.letter set state = 'CANCELLED', why = 'ไม่ใช้' where subject = 'จองไว้เผื่อ' and unit_id = :unit")
                .param("unit", office.officer.unit().value())
                .update();
    }

    private OutgoingId issued(Series series, String day) {
        var letter = office.issued(office.officer, series, "เรื่องที่นับ");
        sent.dated(letter, day);
        return letter;
    }

    private SendCounts count(String month) {
        return counting.read(office.officer, new Filter(null, "2569", month), new Errors());
    }

    private Figures table(SendCounts counts, String name) {
        return tables.of(office.officer, counts).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Desk desk(Actor actor) {
        return Desk.of(mvc, office.letters.userName(actor));
    }

    private static String part(byte[] book) throws IOException {
        var file = Files.write(TestDatabase.directory().resolve("sent.xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            var xml = zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes();
            return HtmlUtils.htmlUnescape(new String(xml, StandardCharsets.UTF_8));
        }
    }
}
