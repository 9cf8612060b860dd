package org.khet.correspondence.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Office hours: 08.30–12.00 and 13.00–16.30 on working days. Work that is not finished goes on the next morning. */
final class SampleHours {

    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int HALF_DAY = 210;
    private static final int LUNCH = 60;

    /** Holidays on the same day every year. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(4, 6),
            MonthDay.of(4, 13),
            MonthDay.of(4, 14),
            MonthDay.of(4, 15),
            MonthDay.of(5, 1),
            MonthDay.of(7, 28),
            MonthDay.of(8, 12),
            MonthDay.of(10, 13),
            MonthDay.of(10, 23),
            MonthDay.of(12, 5),
            MonthDay.of(12, 10),
            MonthDay.of(12, 31));

    private SampleHours() {}

    static boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** So many working days later, or earlier when negative. */
    static LocalDate shift(LocalDate day, int workdays) {
        var shifted = day;
        for (int left = Math.abs(workdays); left > 0; left -= open(shifted) ? 1 : 0) {
            shifted = shifted.plusDays(Integer.signum(workdays));
        }
        return shifted;
    }

    /** The working days from the first to the last, both included. */
    static List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(SampleHours::open).toList();
    }

    /** So many minutes of work later. */
    static LocalDateTime later(LocalDateTime from, int minutes) {
        var worked = worked(from.toLocalTime()) + minutes;
        var day = from.toLocalDate();
        for (; worked >= 2 * HALF_DAY; worked -= 2 * HALF_DAY) {
            day = shift(day, 1);
        }
        return day.atTime(OPENING.plusMinutes(worked < HALF_DAY ? worked : worked + LUNCH));
    }

    private static int worked(LocalTime time) {
        int minutes = (time.toSecondOfDay() - OPENING.toSecondOfDay()) / 60;
        return minutes <= HALF_DAY ? Math.max(0, minutes) : Math.clamp(minutes - LUNCH, HALF_DAY, 2 * HALF_DAY);
    }
}
