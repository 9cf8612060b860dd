package org.khet.platform.period;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** A year and a month as chosen in a form; 0 is the whole year. */
public record TypedPeriod(@Nullable String year, @Nullable String month) {

    private static final int YEARS = 5;

    /** What is asked for; the month that runs when nothing is, and when it cannot be read, which is noted. */
    public Period read(LocalDate today, Errors errors) {
        var now = Period.monthOf(today);
        var asked = number(year, now.year());
        var line = number(month, year == null || year.isBlank() ? now.month() : 0);
        if (asked < 2400 || asked > 2700) {
            errors.add("year", text("platform.period.year-unknown"));
        }
        if (line < 0 || line > 12) {
            errors.add("month", text("platform.period.month-unknown"));
        }
        return errors.any() ? now : new Period(asked, line);
    }

    /** What the form shows chosen. */
    public TypedPeriod or(Period period) {
        return new TypedPeriod(
                Objects.requireNonNullElse(year, Integer.toString(period.year())),
                Objects.requireNonNullElse(month, Integer.toString(period.month())));
    }

    /** The last years. */
    public static List<Option> years(LocalDate today) {
        var thisYear = ThaiDate.year(today);
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(thisYear - back))
                .map(one -> new Option(one, one))
                .toList();
    }

    /** The whole year, then its months. */
    public static List<Option> months() {
        var months = new ArrayList<Option>();
        months.add(new Option("0", text("platform.period.whole-year")));
        IntStream.rangeClosed(1, 12)
                .mapToObj(one -> new Option(Integer.toString(one), ThaiDate.month(LocalDate.of(2000, one, 1))))
                .forEach(months::add);
        return months;
    }

    /** -1 for what is no number. */
    private static int number(@Nullable String typed, int otherwise) {
        var digits = typed == null ? "" : ThaiDigits.toArabic(typed).strip();
        if (digits.isEmpty()) {
            return otherwise;
        }
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }
}
