package org.khet.correspondence.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Channel;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.correspondence.pages.ChecksPage;
import org.khet.office.Actor;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ตรวจช่องทางรับวันละสองครั้ง. */
@KhetTest
class ChecksTest {

    private static final Map<Channel, Integer> ALL =
            Map.of(Channel.PAPER, 1, Channel.EMAIL, 0, Channel.SMART_OBEC, 12, Channel.ECMS, 0, Channel.WEB, 0);

    @Autowired
    ApplicationContext context;

    @Autowired
    Checks checks;

    @Autowired
    CheckDays days;

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
    void a_look_is_counted_to_the_half_day_it_is_made_in_and_gaps_are_shown() {
        at("2026-11-19T11:59:59+07:00", () -> checks.note(office.saraban, ALL, null));
        at("2026-11-20T12:00:00+07:00", () -> checks.note(office.saraban, Map.of(Channel.EMAIL, 3), null));
        var shown = new ArrayList<ChecksPage.Day>();
        at(
                "2026-11-21T08:00:00+07:00",
                () -> shown.addAll(days.days(office.saraban, LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 21))));
        assertThat(shown)
                .as("Saturday is no working day")
                .containsExactly(
                        new ChecksPage.Day(
                                "ศ. 20 พ.ย. 2569",
                                new ChecksPage.Cell("ไม่ได้ตรวจเลย", "", true),
                                new ChecksPage.Cell(
                                        "ยังไม่ตรวจ กระดาษ, Smart OBEC, e-CMS, เว็บไซต์", "พบ 3 ฉบับ", true)),
                        new ChecksPage.Day(
                                "พฤ. 19 พ.ย. 2569",
                                new ChecksPage.Cell("ตรวจครบ", "พบ 13 ฉบับ", false),
                                new ChecksPage.Cell("ไม่ได้ตรวจเลย", "", true)));
    }

    @Test
    void today_says_who_looked_and_what_is_still_to_do() {
        var rows = new ArrayList<ChecksPage.Row>();
        at("2026-11-20T09:15:00+07:00", () -> {
            checks.note(office.saraban, Map.of(Channel.EMAIL, 2), null);
            checks.note(office.saraban, Map.of(Channel.EMAIL, 1), null);
            rows.addAll(days.today(office.saraban));
        });
        var email = rows.stream()
                .filter(row -> row.name().equals("EMAIL"))
                .findFirst()
                .orElseThrow();
        assertThat(email.morning().words()).isEqualTo("พบ 3 ฉบับ");
        assertThat(email.morning().more()).startsWith("09.15 น. คน");
        assertThat(email.afternoon()).isEqualTo(new ChecksPage.Cell("ยังไม่ตรวจ", "", false));
        rows.clear();
        at("2026-11-20T13:00:00+07:00", () -> rows.addAll(days.today(office.saraban)));
        assertThat(rows.getFirst().morning().gap()).as("the morning is over").isTrue();
    }

    @Test
    void what_was_looked_at_is_never_changed() {
        checks.note(office.saraban, ALL, null);
        for (var change : List.of(
                "update correspondence.channel_check set found = 9", "delete from correspondence.channel_check")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update());
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> checks.note(office.plansOfficer, ALL, null));
    }

    @Test
    void the_page_takes_numbers_and_says_what_is_none() {
        assertThat(get("/correspondence/checks", office.saraban))
                .hasStatusOk()
                .bodyText()
                .contains("Smart OBEC พบ (ฉบับ)", "ย้อนหลัง");
        assertThat(post(Map.of("EMAIL", "๓", "SMART_OBEC", "0"))).hasStatus3xxRedirection();
        assertThat(get("/correspondence/checks", office.saraban)).bodyText().contains("3 ฉบับ");
        assertThat(post(Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("กรอกอย่างน้อยหนึ่งช่องทาง");
        assertThat(post(Map.of("EMAIL", "-1", "WEB", "7")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("กรอกจำนวน 0 ถึง 9999", "value=\"7\"");
        assertThat(get("/correspondence/checks", office.plansOfficer)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_month_is_printed() throws Exception {
        checks.note(office.saraban, ALL, null);
        var pdf =
                get("/correspondence/checks.pdf", office.saraban).getResponse().getContentAsByteArray();
        assertThat(PdfReading.violations(pdf)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(pdf))).contains("ตรวจช่องทางรับหนังสือ", "ตรวจครบพบ๑๓ฉบับ");
        assertThat(get("/correspondence/checks.pdf?back=1", office.saraban)).hasStatusOk();
        assertThat(get("/correspondence/checks.pdf?back=99", office.saraban)).hasStatusOk();
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).cookie(office.session(mvc, actor)).exchange();
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = mvc.post().uri("/correspondence/checks").with(csrf()).cookie(office.session(mvc, office.saraban));
        fields.forEach(request::param);
        return request.exchange();
    }
}
