package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** A month of looks into the channels as it is kept in the file, the one that runs up to today. */
@Component
class ChecksPrint {

    /** Months before this one that are printed. */
    static final int MOST_BACK = 12;

    private final CheckDays days;
    private final Office office;
    private final Clock clock;

    ChecksPrint(CheckDays days, Office office, Clock clock) {
        this.days = days;
        this.office = office;
        this.clock = clock;
    }

    YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    boolean prints(YearMonth month) {
        return !month.isAfter(thisMonth()) && !month.isBefore(thisMonth().minusMonths(MOST_BACK));
    }

    void answer(Actor actor, YearMonth month, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock);
        var first = month.atDay(1);
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(text("correspondence.checks.title") + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var words = text("platform.period.month-of", ThaiDate.month(first), Integer.toString(ThaiDate.year(first)));
        var profile = office.profile(actor.office());
        new ChecksPaper(profile.name(), actor.as().unitName(), words, clock.instant())
                .writeTo(days.days(actor, first, last).reversed(), response.getOutputStream());
    }
}
