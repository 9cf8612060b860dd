package org.khet.dispatch.internal.following;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** วันทำการ: Monday to Friday. Public holidays are not known here yet, so what is late on one is late a day early. */
final class WorkingDays {

    private WorkingDays() {}

    /** So many working days after a day. */
    static LocalDate after(LocalDate day, int days) {
        var at = day;
        for (int left = days; left > 0; left -= works(at) ? 1 : 0) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The first day of which what was sent on it is not late yet: so many working days have not passed by today. */
    static LocalDate notLateFrom(LocalDate today, int days) {
        var day = today;
        while (!after(day.minusDays(1), days).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many working days have passed since. */
    static int since(LocalDate day, LocalDate today) {
        int passed = 0;
        for (var at = day.plusDays(1); !at.isAfter(today); at = at.plusDays(1)) {
            passed += works(at) ? 1 : 0;
        }
        return passed;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
