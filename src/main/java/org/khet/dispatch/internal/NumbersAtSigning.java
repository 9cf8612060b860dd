package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.dispatch.NewLine;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.SendRegisters;
import org.khet.dispatch.Series;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.platform.audit.Recording;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Link;
import org.khet.proposal.LetterNumbers;
import org.khet.proposal.Proposal;
import org.khet.proposal.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * ออกเลขเมื่อลงนาม. The number is taken in a transaction of its own, so that the register is not locked while files are made, and
 * is bound to the file it was taken for: signing tried again finds it. The line is issued with the signature.
 */
@Service
class NumbersAtSigning implements LetterNumbers {

    private final SendRegisters registers;
    private final NumberForms forms;
    private final OutgoingRows rows;
    private final ChangeRows changes;
    private final SigningRows signing;
    private final SignedFacts facts;
    private final Recording recording;
    private final Clock clock;

    NumbersAtSigning(
            SendRegisters registers,
            NumberForms forms,
            OutgoingRows rows,
            ChangeRows changes,
            SigningRows signing,
            SignedFacts facts,
            Recording recording,
            Clock clock) {
        this.registers = registers;
        this.forms = forms;
        this.rows = rows;
        this.changes = changes;
        this.signing = signing;
        this.facts = facts;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public String announced(Turn turn) {
        var content = turn.draft().content();
        if (content.kind().has(Field.NUMBER) && content.has(Field.NUMBER)) {
            return content.text(Field.NUMBER);
        }
        var next = form(turn, content)
                .map(form -> registers.next(turn.as(), form, ThaiDate.year(now())))
                .orElse("");
        if (next.isEmpty()) {
            return "";
        }
        return text(turn.draft().file() == null ? "dispatch.sign.next" : "dispatch.sign.next.file", next);
    }

    private Optional<NumberForm> form(Turn turn, Content content) {
        return Series.of(content.kind())
                .map(series -> series == Series.ORDINARY && content.has(Field.CIRCULAR) ? Series.CIRCULAR : series)
                .map(series -> forms.of(office(turn), turn.draft().unit(), series));
    }

    @Override
    @Transactional
    public Numbered take(Turn turn, Content content) {
        var form = form(turn, content);
        if (form.isEmpty()) {
            return new Numbered.With(content);
        }
        signing.alone(turn.file().id());
        var before = rows.lockOfProposal(office(turn), turn.file().id());
        if (before.isPresent()) {
            return again(turn, content, before.get(), form.get());
        }
        return (content.kind().has(Field.NUMBER) && content.has(Field.NUMBER))
                ? typed(turn, content)
                : fresh(turn, content, form.get());
    }

    /** Taken when signing was tried before; what the letter is may have been mended since. */
    private Numbered again(Turn turn, Content content, Outgoing line, NumberForm form) {
        var fits = (content.has(Field.NUMBER) && content.kind().has(Field.NUMBER))
                ? number(content).equals(line.printed())
                : line.series() == form.registerSeries() && line.registerUnit().equals(form.registerUnit());
        return fits ? with(turn, content, line) : new Numbered.Refused(text("dispatch.sign.other", line.printed()));
    }

    /** The writer took or reserved it before: it is theirs to use when it is the unit's, and nothing else uses it. */
    private Numbered typed(Turn turn, Content content) {
        var line = rows.waiting(office(turn), turn.draft().unit(), number(content)).stream()
                .findFirst();
        if (line.isEmpty()) {
            return new Numbered.Refused(text("dispatch.sign.unknown", number(content)));
        }
        var numbered = with(turn, content, line.get());
        if (numbered instanceof Numbered.With) {
            changes.bind(
                    office(turn),
                    line.get(),
                    turn.file().id(),
                    turn.draft().id().value());
        }
        return numbered;
    }

    private static String number(Content content) {
        return ThaiDigits.toArabic(content.text(Field.NUMBER)).strip();
    }

    private Numbered fresh(Turn turn, Content content, NumberForm form) {
        var at = now();
        if (untimely(turn, ThaiDate.year(at))) {
            return refusedDay(ThaiDate.year(at));
        }
        var answers = turn.draft().answers();
        var id = new OutgoingId(TimeOrderedId.next());
        var line = new NewLine(
                id,
                turn.draft().unit(),
                turn.draft().owner(),
                form.series(),
                OutgoingState.RESERVED,
                text("dispatch.sign.waits"),
                facts.of(turn, content),
                List.of(),
                turn.draft().id().value(),
                turn.file().id(),
                answers == null ? null : answers.value());
        var taken = registers.take(turn.as(), line, at);
        recording.write(turn.as().did("dispatch.taken", id.value(), ""), null, Map.of("number", taken.printed()));
        return new Numbered.With(printed(content, taken.printed()));
    }

    private Numbered with(Turn turn, Content content, Outgoing line) {
        if (untimely(turn, line.year())) {
            return refusedDay(line.year());
        }
        // Taken before the turn of the year, signed after: the letter is of the day its register is of.
        var late =
                content.date().filter(day -> ThaiDate.year(day) != line.year()).isPresent();
        var dated = late ? content.with(Field.DATE, line.dated().toString()) : content;
        return new Numbered.With(printed(dated, line.printed()));
    }

    /** The writer dated it in another year than that of the register. */
    private static boolean untimely(Turn turn, int year) {
        var written = turn.draft().content();
        return written.kind().has(Field.DATE)
                && written.date().filter(day -> ThaiDate.year(day) != year).isPresent();
    }

    private static Numbered refusedDay(int year) {
        return new Numbered.Refused(text("dispatch.sign.year", Integer.toString(year)));
    }

    /** An announcement has no place for it: its line alone has it. */
    private static Content printed(Content content, String number) {
        return content.kind().has(Field.NUMBER) ? content.with(Field.NUMBER, number) : content;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Turn turn) {
        return form(turn, turn.draft().content()).isEmpty()
                || rows.lockOfProposal(office(turn), turn.file().id()).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(Turn turn, Content content, FileId signed) {
        if (form(turn, content).isEmpty()) {
            return;
        }
        var line = rows.lockOfProposal(office(turn), turn.file().id()).orElseThrow();
        var said = facts.of(turn, content);
        var answers = turn.draft().answers();
        changes.write(office(turn), line, turn.draft().owner(), said);
        changes.answers(office(turn), line, answers == null ? null : answers.value());
        changes.add(office(turn), line, List.of(signed));
        recording.write(
                turn.as().did("dispatch.issued", line.id().value(), ""),
                null,
                Map.of("number", line.printed(), "facts", said, "file", signed));
    }

    @Override
    public Optional<Link> of(Actor actor, Proposal file) {
        return signing.ofProposal(actor.office(), file.id());
    }

    private static OfficeId office(Turn turn) {
        return turn.as().office();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
