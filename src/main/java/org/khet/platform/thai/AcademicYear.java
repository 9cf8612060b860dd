package org.khet.platform.thai;

import java.time.LocalDate;

/**
 * ปีการศึกษา: 16 May to 15 May, named by the year it begins in.
 *
 * @param year พ.ศ.
 */
public record AcademicYear(int year) implements Comparable<AcademicYear> {

    public static AcademicYear of(LocalDate date) {
        boolean begun = !date.isBefore(LocalDate.of(date.getYear(), 5, 16));
        return new AcademicYear(ThaiDate.year(date) - (begun ? 0 : 1));
    }

    public LocalDate first() {
        return LocalDate.of(year - 543, 5, 16);
    }

    public LocalDate last() {
        return LocalDate.of(year - 542, 5, 15);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(year, other.year);
    }
}
