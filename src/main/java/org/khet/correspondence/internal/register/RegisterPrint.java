package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.period.Span;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Lines of a register as แบบที่ 13 prints them: in the order of their numbers, in Thai digits. */
@Component
class RegisterPrint {

    private final RegisterLines lines;
    private final Registry registry;
    private final Office office;
    private final Clock clock;

    RegisterPrint(RegisterLines lines, Registry registry, Office office, Clock clock) {
        this.lines = lines;
        this.registry = registry;
        this.office = office;
        this.clock = clock;
    }

    /** The paper, to be shown. */
    void answer(Actor actor, Unit unit, Span span, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        var name = text("correspondence.register.title") + " " + span.words() + ".pdf";
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(actor, unit, span, response.getOutputStream());
    }

    void write(Actor actor, Unit unit, Span span, OutputStream out) throws IOException {
        var names = registry.unitNames(actor, Unit::name);
        var entries = new ArrayList<ReceivedRegister.Entry>();
        var query = RegisterQuery.span(
                actor,
                unit.id(),
                RegisterFilter.start(span.first()),
                RegisterFilter.start(span.last().plusDays(1)));
        lines.each(query, line -> entries.add(entry(line, unit.kind(), names)));
        var register = new ReceivedRegister(
                ThaiDigits.onPaper(
                        unit.kind() == UnitKind.SCHOOL
                                ? ""
                                : office.profile(actor.office()).name()),
                ThaiDigits.onPaper(unit.name()),
                ThaiDigits.toThai(span.words()),
                clock.instant(),
                entries);
        new ReceivedRegisterPaper(register).writeTo(out);
    }

    private static ReceivedRegister.Entry entry(RegisterLine line, UnitKind kind, Map<UUID, String> units) {
        return new ReceivedRegister.Entry(
                ThaiDigits.toThai(Integer.toString(line.number())),
                ThaiDigits.onPaper(line.letterNumber()),
                ThaiDigits.toThai(ThaiDate.brief(line.dated())),
                ThaiDigits.onPaper(line.sender()),
                ThaiDigits.onPaper(line.addressee()),
                ThaiDigits.onPaper(line.subject()),
                ThaiDigits.onPaper(action(line, kind, units)),
                ThaiDigits.onPaper(RegisterRow.remark(line)),
                line.state() == EntryState.CANCELLED);
    }

    /** การปฏิบัติ: what was done and where it went. */
    private static String action(RegisterLine line, UnitKind kind, Map<UUID, String> units) {
        return line.hidden() || line.state() == EntryState.CANCELLED
                ? ""
                : text(
                        "correspondence.print.action",
                        units.getOrDefault(line.atUnit(), ""),
                        line.state().words(kind));
    }
}
