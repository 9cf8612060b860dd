package org.khet.platform.period;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.khet.platform.thai.ThaiDate;

/**
 * What is counted together: a month by its days, or a whole year of the register by its months.
 *
 * @param year พ.ศ.
 * @param month 1 to 12; 0 for the whole year
 */
public record Period(int year, int month) {

    private static final int ERA = 543;

    public static Period monthOf(LocalDate day) {
        return new Period(ThaiDate.year(day), day.getMonthValue());
    }

    public boolean wholeYear() {
        return month == 0;
    }

    public LocalDate first() {
        return LocalDate.of(year - ERA, wholeYear() ? 1 : month, 1);
    }

    /** The first day that is no longer in it. */
    public LocalDate end() {
        return wholeYear() ? first().plusYears(1) : first().plusMonths(1);
    }

    public OffsetDateTime from() {
        return start(first());
    }

    public OffsetDateTime until() {
        return start(end());
    }

    /** The first day of each line: days of a month, months of a year; none that has not begun. */
    public List<LocalDate> lines(LocalDate today) {
        return Stream.iterate(
                        first(),
                        day -> day.isBefore(end()) && !day.isAfter(today),
                        day -> wholeYear() ? day.plusMonths(1) : day.plusDays(1))
                .toList();
    }

    /** The line a day is counted in. */
    public LocalDate lineOf(LocalDate day) {
        return wholeYear() ? day.withDayOfMonth(1) : day;
    }

    public String label(LocalDate line) {
        return wholeYear() ? ThaiDate.month(line) : ThaiDate.dayAndMonth(line);
    }

    /** As short as a chart needs. */
    public String tick(LocalDate line) {
        return wholeYear() ? ThaiDate.dayAndMonth(line).substring(2) : Integer.toString(line.getDayOfMonth());
    }

    public String words() {
        return wholeYear()
                ? text("platform.period.year", Integer.toString(year))
                : text("platform.period.month-of", ThaiDate.month(first()), Integer.toString(year));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
    }
}
