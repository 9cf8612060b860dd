package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.paper.register.RegisterPaper;
import org.khet.platform.period.Span;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Lines of a send register as แบบที่ 14 prints them: in the order of their numbers, in Thai digits. */
@Component
class SendRegisterPrint {

    private final SentLines lines;
    private final Office office;
    private final Clock clock;

    SendRegisterPrint(SentLines lines, Office office, Clock clock) {
        this.lines = lines;
        this.office = office;
        this.clock = clock;
    }

    /** The paper, to be shown. */
    void answer(Actor actor, Unit unit, SendQuery query, Span span, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        var name = text("dispatch.register.title") + " " + series(query).words() + " " + span.words() + ".pdf";
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var entries = new ArrayList<RegisterPaper.Line>();
        lines.each(query, (line, progress) -> entries.add(entry(line, progress)));
        new SendRegisterPaper(series(query).words(), names(actor, unit), span, clock.instant(), entries)
                .writeTo(response.getOutputStream());
    }

    private static Series series(SendQuery query) {
        return Objects.requireNonNullElse(query.series(), Series.ORDINARY);
    }

    /** A school is named alone. */
    private List<String> names(Actor actor, Unit unit) {
        var name = ThaiDigits.onPaper(unit.name());
        return unit.kind() == UnitKind.SCHOOL
                ? List.of(name)
                : List.of(ThaiDigits.onPaper(office.profile(actor.office()).name()), name);
    }

    private static RegisterPaper.Line entry(SentLine line, Progress progress) {
        var done = String.join(" ", progress.words(line.state()), progress.returnedWords())
                .strip();
        return SendRegisterPaper.line(
                List.of(
                        ThaiDigits.toThai(line.number()),
                        ThaiDigits.onPaper(line.printed()),
                        ThaiDigits.toThai(ThaiDate.brief(line.dated())),
                        ThaiDigits.onPaper(line.sender()),
                        ThaiDigits.onPaper(line.addressee()),
                        ThaiDigits.onPaper(line.subject()),
                        ThaiDigits.toThai(done),
                        ThaiDigits.onPaper(line.noted())),
                line.cancelled());
    }
}
