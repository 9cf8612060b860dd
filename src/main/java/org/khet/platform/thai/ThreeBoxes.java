package org.khet.platform.thai;

import static org.khet.platform.thai.TypedDate.Box.DAY;
import static org.khet.platform.thai.TypedDate.Box.MONTH;
import static org.khet.platform.thai.TypedDate.Box.YEAR;
import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.TypedDate.Box;
import org.khet.platform.thai.TypedDate.Day;
import org.khet.platform.thai.TypedDate.Empty;
import org.khet.platform.thai.TypedDate.Wrong;

/** Reads dates as people and programs write them. */
final class ThreeBoxes {

    private static final int FIRST_YEAR = 2400;
    private static final int LAST_YEAR = 2700;
    private static final int ERA = 543;
    private static final int NONE = -1;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private ThreeBoxes() {}

    static TypedDate read(@Nullable String day, @Nullable String month, @Nullable String year) {
        var d = clean(day);
        var m = clean(month);
        var y = clean(year).replaceFirst("^พ\\.?\\s*ศ\\.?\\s*", "");
        if (d.isEmpty() && m.isEmpty() && y.isEmpty()) {
            return new Empty(text("platform.date.empty"));
        }
        int dayNumber = number(d);
        if (dayNumber < 1 || dayNumber > 31) {
            return wrong(DAY, d.isEmpty() ? "day-missing" : "day-unknown");
        }
        int monthNumber = ThaiMonths.find(m).orElse(NONE);
        if (monthNumber == NONE) {
            return wrong(MONTH, m.isEmpty() ? "month-missing" : "month-unknown");
        }
        int be = year(y);
        return be >= FIRST_YEAR && be <= LAST_YEAR ? calendar(be - ERA, monthNumber, dayNumber) : wrongYear(y, be);
    }

    static TypedDate readIso(@Nullable String typed) {
        var iso = clean(typed);
        if (iso.isEmpty()) {
            return new Empty(text("platform.date.empty"));
        }
        var parts = ISO.matcher(iso);
        if (!parts.matches()) {
            return wrong(DAY, "not-iso");
        }
        int year = Integer.parseInt(parts.group(1));
        if (year + ERA < FIRST_YEAR || year + ERA > LAST_YEAR) {
            return wrong(YEAR, "year-not-ce");
        }
        int month = Integer.parseInt(parts.group(2));
        return month < 1 || month > 12
                ? wrong(MONTH, "month-unknown")
                : calendar(year, month, Integer.parseInt(parts.group(3)));
    }

    private static TypedDate calendar(int year, int month, int day) {
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day >= 1 && day <= length) {
            return new Day(LocalDate.of(year, month, day));
        }
        if (day < 1 || day > 31) {
            return wrong(DAY, "day-unknown");
        }
        var name = ThaiMonths.FULL.get(month - 1);
        var which = month == 2 ? name + " " + (year + ERA) + " " : name;
        return wrong(DAY, "day-not-in-month", which, Integer.toString(length), Integer.toString(day));
    }

    /** 2569 or 69. */
    private static int year(String typed) {
        int number = number(typed);
        return typed.length() == 2 && number >= 0 ? 2500 + number : number;
    }

    private static Wrong wrongYear(String typed, int year) {
        if (typed.isEmpty()) {
            return wrong(YEAR, "year-missing");
        }
        return wrong(YEAR, year > LAST_YEAR ? "year-outside" : "year-not-be");
    }

    private static Wrong wrong(Box box, String key, Object... args) {
        return new Wrong(box, text("platform.date." + key, args));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : NONE;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : ThaiDigits.toArabic(typed).strip();
    }
}
