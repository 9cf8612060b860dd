package org.khet.platform.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiDateTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-24T02:41:07Z");

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, ๒๙ กุมภาพันธ์ ๒๕๖๗, 29 กุมภาพันธ์ 2567",
        "2024-05-01, ๑ พฤษภาคม ๒๕๖๗, 1 พฤษภาคม 2567",
        "2010-09-20, ๒๐ กันยายน ๒๕๕๓, 20 กันยายน 2553",
        "2026-12-31, ๓๑ ธันวาคม ๒๕๖๙, 31 ธันวาคม 2569"
    })
    void a_letter_is_dated_with_the_month_in_full(LocalDate date, String onPaper, String onScreen) {
        assertThat(ThaiDate.onPaper(date)).isEqualTo(onPaper);
        assertThat(ThaiDate.full(date)).isEqualTo(onScreen);
    }

    @Test
    void an_order_names_the_era() {
        assertThat(ThaiDate.onOrder(LocalDate.of(2023, 2, 14))).isEqualTo("๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๖");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, จ. 5 ม.ค. 2569",
        "2026-02-03, อ. 3 ก.พ. 2569",
        "2026-03-04, พ. 4 มี.ค. 2569",
        "2026-04-02, พฤ. 2 เม.ย. 2569",
        "2026-05-01, ศ. 1 พ.ค. 2569",
        "2026-06-06, ส. 6 มิ.ย. 2569",
        "2026-07-05, อา. 5 ก.ค. 2569",
        "2026-08-03, จ. 3 ส.ค. 2569",
        "2026-09-01, อ. 1 ก.ย. 2569",
        "2026-10-07, พ. 7 ต.ค. 2569",
        "2026-11-24, อ. 24 พ.ย. 2569",
        "2026-12-31, พฤ. 31 ธ.ค. 2569"
    })
    void lists_show_the_month_in_short(LocalDate date, String withWeekday) {
        assertThat(ThaiDate.briefWithWeekday(date)).isEqualTo(withWeekday);
        assertThat(withWeekday).endsWith(" " + ThaiDate.brief(date));
    }

    @Test
    void an_instant_is_shown_as_the_clock_in_Bangkok_shows_it() {
        assertThat(ThaiDate.time(MORNING)).isEqualTo("09.41 น.");
        assertThat(ThaiDate.timeToTheSecond(MORNING)).isEqualTo("09.41.07 น.");
        assertThat(ThaiDate.briefWithTime(MORNING)).isEqualTo("24 พ.ย. 2569 09.41 น.");
        assertThat(ThaiDate.dayAndMonth(ThaiDate.day(MORNING))).isEqualTo("24 พ.ย.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 นาที",
        "PT59S, 0 นาที",
        "PT9M, 9 นาที",
        "PT59M59S, 59 นาที",
        "PT1H, 1 ชม.",
        "PT18H59M, 18 ชม.",
        "PT24H, 1 วัน",
        "PT47H, 1 วัน",
        "P12D, 12 วัน"
    })
    void lay_time_is_told_in_the_largest_whole_unit(Duration time, String told) {
        assertThat(ThaiDate.lay(time)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59+07:00, 2569",
        "2026-12-31T16:59:59Z, 2569",
        "2027-01-01T00:00:00+07:00, 2570",
        "2026-12-31T17:00:00Z, 2570",
        "2027-01-01T06:59:59+07:00, 2570"
    })
    void the_register_year_turns_at_midnight_in_Bangkok(OffsetDateTime at, int year) {
        assertThat(ThaiDate.year(at)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-01, 2568", "2024-09-30, 2567", "2026-12-31, 2570", "2027-01-01, 2570"})
    void the_fiscal_year_begins_on_1_October(LocalDate date, int year) {
        var fiscal = FiscalYear.of(date);
        assertThat(fiscal.year()).isEqualTo(year);
        assertThat(date).isBetween(fiscal.first(), fiscal.last());
        assertThat(new FiscalYear(year + 1).first()).isEqualTo(fiscal.last().plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, 2567", "2025-05-15, 2567", "2025-05-16, 2568", "2025-12-31, 2568", "2026-01-01, 2568"})
    void the_academic_year_begins_on_16_May(LocalDate date, int year) {
        var academic = AcademicYear.of(date);
        assertThat(academic.year()).isEqualTo(year);
        assertThat(date).isBetween(academic.first(), academic.last());
        assertThat(new AcademicYear(year + 1).first()).isEqualTo(academic.last().plusDays(1));
    }
}
