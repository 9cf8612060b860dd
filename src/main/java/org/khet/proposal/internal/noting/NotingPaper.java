package org.khet.proposal.internal.noting;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.khet.drafting.LetterKind;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Gap;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Running;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Table;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.proposal.Note;
import org.khet.proposal.Proposal;

/** The noting sheet on A4: every act and opinion in its order, with who, as what, when. */
final class NotingPaper {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle LABEL = TextStyle.BODY.at(14).heavy();
    private static final TextStyle CELL = TextStyle.BODY.at(14);

    private final String office;
    private final Proposal file;
    private final List<Note> notes;
    private final Instant printed;

    NotingPaper(String office, Proposal file, List<Note> notes, Instant printed) {
        this.office = office;
        this.file = file;
        this.notes = notes;
        this.printed = printed;
    }

    /** Writes a PDF/A-2b and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException {
        var running = List.of(new Running(
                Running.Place.BOTTOM_RIGHT,
                CELL,
                (page, pages) -> ThaiDigits.toThai(
                        text("proposal.notes.page", Integer.toString(page), Integer.toString(pages)))));
        var sheet = Sheet.portrait().withMargins(20, 18, 18, 22);
        new Paper(text("proposal.notes.title"), printed, sheet, running, elements()).writeTo(out);
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        elements.add(new Heading(text("proposal.notes.title"), TITLE));
        elements.add(new Heading(ThaiDigits.onPaper(office), TextStyle.BODY));
        elements.add(new Heading(
                text("proposal.notes.about", LetterKind.valueOf(file.kind()).title(), ThaiDigits.onPaper(file.title())),
                TextStyle.BODY));
        elements.add(new Gap(8));
        elements.add(table());
        return elements;
    }

    private Table table() {
        var columns = List.of(
                new Table.Column(8, Align.CENTRE),
                new Table.Column(26, Align.LEFT),
                new Table.Column(42, Align.LEFT),
                new Table.Column(60, Align.LEFT));
        var rows = IntStream.range(0, notes.size())
                .mapToObj(at -> row(at, notes.get(at)))
                .toList();
        return new Table(
                columns,
                List.of(Table.Row.of(LABEL, text("proposal.notes.columns").split("\\|", -1))),
                rows);
    }

    private static Table.Row row(int at, Note note) {
        var said = note.words().isEmpty() ? note.act() : note.act() + " : " + note.words();
        return Table.Row.of(
                CELL,
                ThaiDigits.toThai(Integer.toString(at + 1)),
                ThaiDigits.toThai(ThaiDate.briefWithTime(note.at())),
                ThaiDigits.onPaper(note.person() + " " + note.capacity()),
                ThaiDigits.onPaper(said));
    }
}
