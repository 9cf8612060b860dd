package org.khet.platform.thai;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as a Thai office writes them: the day without a zero, the month in Thai, the year พ.ศ. (ค.ศ. + 543).
 * An instant is always shown as the clock in Bangkok shows it.
 */
public final class ThaiDate {

    /** UTC+7 the year round. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final int ERA = 543;
    private static final List<String> LONG_WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");
    private static final List<String> WEEKDAYS = List.of("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.");

    private ThaiDate() {}

    /** The day it is in Bangkok at that instant. */
    public static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** ปี พ.ศ. of the calendar year: registers and letter numbers run by it. */
    public static int year(LocalDate date) {
        return date.getYear() + ERA;
    }

    /** ปี พ.ศ. in Bangkok at that instant. */
    public static int year(OffsetDateTime at) {
        return year(day(at));
    }

    /** {@code 1 พฤษภาคม 2567}, for screens. */
    public static String full(LocalDate date) {
        return date.getDayOfMonth() + " " + ThaiMonths.FULL.get(date.getMonthValue() - 1) + " " + year(date);
    }

    /** {@code ๑ พฤษภาคม ๒๕๖๗}, as a letter is dated: no วันที่, no พ.ศ. */
    public static String onPaper(LocalDate date) {
        return ThaiDigits.toThai(full(date));
    }

    /** {@code ๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๖}, as orders and announcements are dated. */
    public static String onOrder(LocalDate date) {
        var month = ThaiMonths.FULL.get(date.getMonthValue() - 1);
        return ThaiDigits.toThai(date.getDayOfMonth() + " " + month + " พ.ศ. " + year(date));
    }

    /** {@code 24 พ.ย. 2569}, for lists. */
    public static String brief(LocalDate date) {
        return dayAndMonth(date) + " " + year(date);
    }

    public static String brief(OffsetDateTime at) {
        return brief(day(at));
    }

    /** {@code 24 พ.ย.}, where the year goes without saying. */
    public static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + ThaiMonths.SHORT.get(date.getMonthValue() - 1);
    }

    /** {@code พฤศจิกายน}. */
    public static String month(LocalDate date) {
        return ThaiMonths.FULL.get(date.getMonthValue() - 1);
    }

    /** {@code วันอังคารที่ 24 พฤศจิกายน 2569}. */
    public static String fullWithWeekday(LocalDate date) {
        return "วัน" + LONG_WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + "ที่ " + full(date);
    }

    /** {@code อ. 24 พ.ย. 2569}. */
    public static String briefWithWeekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + brief(date);
    }

    /** {@code 2026-11-24T09:41:07+07:00}, for programs (RFC 3339). */
    public static String machine(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZoneSameInstant(ZONE));
    }

    /** {@code 09.41 น.} */
    public static String time(OffsetDateTime at) {
        var local = at.atZoneSameInstant(ZONE);
        return String.format(Locale.ROOT, "%02d.%02d น.", local.getHour(), local.getMinute());
    }

    /** {@code 09.41.07 น.} */
    public static String timeToTheSecond(OffsetDateTime at) {
        var local = at.atZoneSameInstant(ZONE);
        return String.format(Locale.ROOT, "%02d.%02d.%02d น.", local.getHour(), local.getMinute(), local.getSecond());
    }

    /** {@code 24 พ.ย. 2569 09.41 น.} */
    public static String briefWithTime(OffsetDateTime at) {
        return brief(at) + " " + time(at);
    }

    /** How long something lay: {@code 9 นาที}, {@code 18 ชม.}, {@code 1 วัน}; whole units, the rest dropped. */
    public static String lay(Duration time) {
        if (time.toHours() < 1) {
            return Math.max(0, time.toMinutes()) + " นาที";
        }
        return time.toDays() < 1 ? time.toHours() + " ชม." : time.toDays() + " วัน";
    }

    /** Reads the three boxes วัน เดือน ปี พ.ศ. as people fill them in; null is an empty box. */
    public static TypedDate parse(@Nullable String day, @Nullable String month, @Nullable String year) {
        return ThreeBoxes.read(day, month, year);
    }

    /** Reads {@code 2026-11-24} (ค.ศ.), as programs write a date; null is no date. */
    public static TypedDate parseIso(@Nullable String text) {
        return ThreeBoxes.readIso(text);
    }
}
