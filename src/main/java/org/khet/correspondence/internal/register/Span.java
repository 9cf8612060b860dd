package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import org.khet.platform.thai.ThaiDate;

/** Days of a register, both ends in it. */
record Span(LocalDate first, LocalDate last) {

    /** As the head of the form asks: วันที่ … เดือน … พ.ศ. …, a month, or from one day to another. */
    String words() {
        if (first.equals(last)) {
            return text(
                    "correspondence.print.day",
                    Integer.toString(first.getDayOfMonth()),
                    ThaiDate.month(first),
                    Integer.toString(ThaiDate.year(first)));
        }
        return wholeMonth()
                ? text(
                        "correspondence.print.whole-month",
                        ThaiDate.month(first),
                        Integer.toString(ThaiDate.year(first)))
                : text("correspondence.print.days", ThaiDate.full(first), ThaiDate.full(last));
    }

    private boolean wholeMonth() {
        return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    }
}
