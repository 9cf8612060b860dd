package org.khet.correspondence.internal.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Role;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.period.Period;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.khet.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** What is counted, and that page, paper and workbook agree. */
@KhetTest
class CountsTest {

    private static final Period NOVEMBER = new Period(2569, 11);

    @Autowired
    ApplicationContext context;

    @Autowired
    Counting counting;

    @Autowired
    Office offices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void letters_are_counted_by_day_and_a_cancelled_number_is_none() {
        received("2026-10-31T23:59:59+07:00");
        received("2026-11-03T09:00:00+07:00");
        received("2026-11-03T23:59:59+07:00");
        received("2026-11-04T00:00:00+07:00");
        office.become(received("2026-11-04T10:00:00+07:00"), EntryState.CANCELLED, null);
        received("2026-12-01T00:00:00+07:00");
        var counts = counting.count(office.saraban, registry(), NOVEMBER);
        assertThat(counts.received().stream().map(one -> one.day().getDayOfMonth() + ": " + one.letters()))
                .containsExactly("3: 2", "4: 1");
        assertThat(counts.all()).isEqualTo(new Counts.Sum(3, 0));
    }

    @Test
    void a_year_is_counted_by_months() {
        received("2026-10-31T23:59:59+07:00");
        received("2026-11-01T00:00:00+07:00");
        received("2026-11-30T00:00:00+07:00");
        var counts = counting.count(office.saraban, registry(), new Period(2569, 0));
        assertThat(counts.on(counts.period().first().plusMonths(9)).letters()).isEqualTo(1);
        assertThat(counts.on(counts.period().first().plusMonths(10)).letters()).isEqualTo(2);
        assertThat(CountTables.of(counts).getFirst().rows().getLast()).containsExactly("รวม", 3L, 3L, 0L);
    }

    /** Ten letters given to somebody after 1, 2 … 10 hours: half within 5.5, nine in ten within 9.1. */
    @Test
    void times_are_told_by_their_middle_and_by_what_nine_in_ten_keep_to() {
        IntStream.rangeClosed(1, 10).forEach(hours -> {
            var letter = received("2026-11-03T08:00:00+07:00");
            jdbc.sql("""
                    update correspondence.entry
                    set state = 'CLOSED', assigned_at = received_at + make_interval(hours => :hours),
                        at_since = received_at + make_interval(hours => 10 * :hours)
                    where id = :entry""").param("hours", hours).param("entry", letter.value()).update();
        });
        var took = counting.count(office.saraban, registry(), NOVEMBER).took();
        assertThat(took).hasSize(2);
        var all = took.getLast();
        assertThat(all.speed()).isNull();
        assertThat(all.assigned()).isEqualTo(10);
        assertThat(all.assignMiddle()).isEqualTo(Duration.ofMinutes(330));
        assertThat(all.assignMost()).isEqualTo(Duration.ofMinutes(546));
        assertThat(all.closeMiddle()).isEqualTo(Duration.ofHours(55));
        assertThat(all.closeMost()).isEqualTo(Duration.ofHours(91));
    }

    @Test
    void the_database_notes_when_a_letter_was_sent_given_and_closed() {
        var copy = new EntryId[1];
        at("2026-11-03T09:00:00+07:00", () -> copy[0] = office.enteredBy(office.plansClerk, office.plans, "เรื่อง"));
        office.become(copy[0], EntryState.ASSIGNED, office.plansOfficer);
        var times = jdbc.sql("""
                select sent_at = '2026-11-03T09:00:00+07:00' as sent, assigned_at is not null as given,
                    closed_at is null as open
                from correspondence.entry where id = :entry""").param("entry", copy[0].value()).query().singleRow();
        assertThat(times)
                .containsEntry("sent", true)
                .containsEntry("given", true)
                .containsEntry("open", true);
        office.become(copy[0], EntryState.CLOSED, office.plansOfficer);
        office.become(copy[0], EntryState.TO_ASSIGN, null);
        assertThat(jdbc.sql("select closed_at is null from correspondence.entry where id = :entry")
                        .param("entry", copy[0].value())
                        .query(Boolean.class)
                        .single())
                .as("what is open again is not closed")
                .isTrue();
    }

    @Test
    void the_registry_sees_what_its_groups_entered_and_a_group_only_its_own() {
        at("2026-11-03T08:00:00+07:00", () -> {
            office.enteredBy(office.plansClerk, office.plans, "หนึ่ง");
            office.enteredBy(office.plansClerk, office.plans, "สอง");
            office.enteredBy(office.moneyClerk, office.money, "สาม");
        });
        assertThat(counting.count(office.saraban, registry(), NOVEMBER).units())
                .containsExactly(new Counts.NamedCount("กลุ่มแผน", 2, 0), new Counts.NamedCount("กลุ่มการเงิน", 1, 0));
        var own = counting.unit(office.plansClerk, null).orElseThrow();
        assertThat(counting.count(office.plansClerk, own, NOVEMBER).units()).isEmpty();
        assertThat(counting.unit(office.plansClerk, office.money.toString())).isEmpty();
        assertThat(counting.unit(office.saraban, office.money.toString())).isPresent();
        assertThat(counting.unit(office.saraban, "ไม่ใช่รหัส")).isEmpty();
        var executive = office.someone(Role.DIRECTOR, office.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร"));
        assertThat(counting.unit(executive, null).orElseThrow().id()).isEqualTo(office.registry);
    }

    @Test
    void the_page_shows_chart_and_table_and_says_what_is_wrong_with_the_address() {
        received("2026-11-03T08:00:00+07:00");
        assertThat(get("/correspondence/counts?year=2569&month=11", office.saraban))
                .hasStatusOk()
                .bodyText()
                .contains("รับรายวัน", "3 พ.ย.", "<svg", "PDF", "XLSX");
        assertThat(get("/correspondence/counts?year=2569&month=0", office.saraban))
                .bodyText()
                .contains("รับรายเดือน");
        assertThat(get("/correspondence/counts?year=2450", office.saraban))
                .hasStatusOk()
                .bodyText()
                .contains("ไม่มีหนังสือรับในช่วงเวลานี้");
        for (var wrong : List.of("year=abc", "year=9999", "year=2569&month=13", "unit=zzz", "year=2569&month=-1")) {
            assertThat(get("/correspondence/counts?" + wrong, office.saraban))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("นับไม่ได้");
            assertThat(get("/correspondence/counts.pdf?" + wrong, office.saraban))
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void paper_and_workbook_hold_the_same_tables() throws Exception {
        received("2026-11-03T08:00:00+07:00");
        var pdf = get("/correspondence/counts.pdf?year=2569&month=11", office.saraban)
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfReading.violations(pdf)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf)))
                .contains("สถิติหนังสือรับ", "เดือนพฤศจิกายน๒๕๖๙", "๓พ.ย.๑๑๐", "รวม๑๑๐");
        var book = get("/correspondence/counts.xlsx?year=2569&month=11", office.saraban)
                .getResponse()
                .getContentAsByteArray();
        assertThat(part(book, "xl/workbook.xml")).contains("รับรายวัน", "ชั้นความเร็ว", "ช่องทางรับ");
    }

    @Test
    void an_officer_looks_but_takes_no_file_away() {
        assertThat(get("/correspondence/counts", office.plansOfficer))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("counts.pdf");
        assertThat(get("/correspondence/counts.xlsx", office.plansOfficer)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Unit registry() {
        return offices.unit(office.office.id(), office.registry).orElseThrow();
    }

    private EntryId received(String moment) {
        var entry = new EntryId[1];
        at(moment, () -> entry[0] = office.registered(office.saraban, "เรื่องที่นับ"));
        return entry[0];
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).cookie(office.session(mvc, actor)).exchange();
    }

    private static String part(byte[] book, String name) throws IOException {
        var file = Files.write(TestDatabase.directory().resolve("counts.xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            var xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return HtmlUtils.htmlUnescape(xml);
        }
    }
}
