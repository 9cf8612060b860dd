package org.khet.platform.period;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import org.khet.platform.thai.ThaiDate;

/** Days of a register, both ends in it. */
public record Span(LocalDate first, LocalDate last) {

    /** As the heads of the forms ask: วันที่ … เดือน … พ.ศ. …, a month, or from one day to another. */
    public String words() {
        if (first.equals(last)) {
            return text(
                    "platform.period.day",
                    Integer.toString(first.getDayOfMonth()),
                    ThaiDate.month(first),
                    Integer.toString(ThaiDate.year(first)));
        }
        return wholeMonth()
                ? text("platform.period.whole-month", ThaiDate.month(first), Integer.toString(ThaiDate.year(first)))
                : text("platform.period.days", ThaiDate.full(first), ThaiDate.full(last));
    }

    private boolean wholeMonth() {
        return first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    }
}
