package org.khet.platform.web;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;

/**
 * A due day in words, with the kind that colours it.
 *
 * @param words empty when there is no due day
 * @param kind late, today, or null for one that lies ahead
 */
public record Due(String words, @Nullable String kind) {

    public static final Due NONE = new Due("", null);

    public static Due of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return NONE;
        }
        var late = ChronoUnit.DAYS.between(due, today);
        if (late == 0) {
            return new Due(text("platform.due.today"), "today");
        }
        return late > 0
                ? new Due(text("platform.due.late", Long.toString(late)), "late")
                : new Due(text("platform.due.on", ThaiDate.dayAndMonth(due)), null);
    }

    public boolean late() {
        return "late".equals(kind);
    }
}
