package org.khet.correspondence.internal.slips;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Gap;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Running;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Table;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDigits;

/** สมุดส่งหนังสือ, แบบที่ 16 ท้ายระเบียบงานสารบรรณ (ข้อ 49), on A4 lying on its side. */
final class DeliveryBookPaper {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle LABEL = TextStyle.BODY.at(14).heavy();
    private static final TextStyle LINE = TextStyle.BODY.at(14);

    /** Millimetres of the 270 between the margins. */
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column(22, Align.CENTRE),
            new Table.Column(52, Align.LEFT),
            new Table.Column(48, Align.LEFT),
            new Table.Column(44, Align.LEFT),
            new Table.Column(44, Align.LEFT),
            new Table.Column(34, Align.CENTRE),
            new Table.Column(26, Align.LEFT));

    private final DeliveryBook book;

    DeliveryBookPaper(DeliveryBook book) {
        this.book = book;
    }

    /** Writes a PDF/A-2b and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException {
        var running = List.of(
                new Running(
                        Running.Place.TOP_LEFT,
                        LINE,
                        (page, pages) -> page == 1 ? "" : label("title") + "  " + book.period()),
                new Running(
                        Running.Place.TOP_RIGHT,
                        LINE,
                        (page, pages) -> text("platform.paper.form", ThaiDigits.toThai("16"))),
                new Running(
                        Running.Place.BOTTOM_RIGHT,
                        LINE,
                        (page, pages) -> ThaiDigits.toThai(
                                text("platform.paper.page", Integer.toString(page), Integer.toString(pages)))));
        new Paper(label("title") + " " + book.period(), book.printed(), Sheet.landscape(), running, elements())
                .writeTo(out);
    }

    private List<Element> elements() {
        return List.of(
                new Heading(label("title"), TITLE),
                new Heading(book.office(), TextStyle.BODY),
                new Heading(book.period(), TextStyle.BODY),
                new Gap(6),
                new Table(COLUMNS, List.of(head()), body()));
    }

    private static Table.Row head() {
        return Table.Row.of(
                LABEL,
                Stream.of("number", "from", "to", "unit", "receiver", "at", "remark")
                        .map(DeliveryBookPaper::label)
                        .toArray(String[]::new));
    }

    private List<Table.Row> body() {
        return book.lines().isEmpty()
                ? List.of(new Table.Row(List.of(new Table.Cell(label("empty"), LINE, COLUMNS.size()))))
                : book.lines().stream().map(DeliveryBookPaper::row).toList();
    }

    private static Table.Row row(DeliveryBook.Line line) {
        return Table.Row.of(
                LINE, line.number(), line.from(), line.to(), line.unit(), line.receiver(), line.at(), line.remark());
    }

    private static String label(String key) {
        return text("correspondence.paper.book." + key);
    }
}
