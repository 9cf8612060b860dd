package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.platform.figures.FiguresPaper;
import org.khet.platform.figures.FiguresResponse;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.stereotype.Component;

/** สรุปสถิติหนังสือรับ as paper and workbook: the tables of the page. */
@Component
class CountsFiles {

    private final Office office;
    private final Clock clock;

    CountsFiles(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    void paper(Actor actor, Counts counts, HttpServletResponse response) throws IOException {
        var period = counts.period().words();
        var lede = text(
                "correspondence.counts.lede", ThaiDigits.onPaper(counts.unit().name()), ThaiDigits.toThai(period));
        FiguresResponse.paper(
                new FiguresPaper(
                        text("correspondence.counts.title"),
                        period,
                        List.of(
                                ThaiDigits.onPaper(
                                        office.profile(actor.office()).name()),
                                lede),
                        CountTables.of(counts),
                        text("correspondence.counts.key.clock"),
                        clock.instant()),
                response);
    }

    void workbook(Counts counts, HttpServletResponse response) throws IOException {
        var name = text("correspondence.counts.title") + " " + counts.period().words();
        FiguresResponse.workbook(name, CountTables.of(counts), response);
    }
}
