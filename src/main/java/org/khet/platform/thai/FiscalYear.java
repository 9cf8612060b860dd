package org.khet.platform.thai;

import java.time.LocalDate;

/**
 * ปีงบประมาณ: 1 October to 30 September, named by the year it ends in.
 *
 * @param year พ.ศ.
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(ThaiDate.year(date) + (date.getMonthValue() >= 10 ? 1 : 0));
    }

    public LocalDate first() {
        return LocalDate.of(year - 544, 10, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year - 543, 9, 30);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
