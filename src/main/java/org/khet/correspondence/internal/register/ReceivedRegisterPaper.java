package org.khet.correspondence.internal.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
import org.khet.platform.web.Texts;

/** ทะเบียนหนังสือรับ, แบบที่ 13 ท้ายระเบียบงานสารบรรณ (ข้อ 38), on A4 lying on its side. */
final class ReceivedRegisterPaper {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle OFFICE = TextStyle.BODY.at(16);
    private static final TextStyle LABEL = TextStyle.BODY.at(13).heavy();
    private static final TextStyle ENTRY = TextStyle.BODY.at(13);
    private static final TextStyle EDGE = TextStyle.BODY.at(13);

    /** Millimetres of the 270 between the margins; เรื่อง gets what the eye needs most. */
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column(19, Align.CENTRE),
            new Table.Column(39, Align.LEFT),
            new Table.Column(25, Align.CENTRE),
            new Table.Column(37, Align.LEFT),
            new Table.Column(33, Align.LEFT),
            new Table.Column(65, Align.LEFT),
            new Table.Column(32, Align.LEFT),
            new Table.Column(20, Align.LEFT));

    private final ReceivedRegister register;
    private final IntFunction<String> digits;

    /** {@code digits} writes the numbers of the sheets, in Thai digits where the office wants them. */
    ReceivedRegisterPaper(ReceivedRegister register, IntFunction<String> digits) {
        this.register = register;
        this.digits = digits;
    }

    /** Writes a PDF/A-2b and leaves the stream open; answers the number of sheets. */
    int writeTo(OutputStream out) throws IOException {
        return paper().writeTo(out);
    }

    private Paper paper() {
        var title = label("received.title") + " " + register.period();
        var running = List.of(
                new Running(Running.Place.TOP_LEFT, EDGE, this::continuation),
                new Running(Running.Place.TOP_RIGHT, EDGE, (page, pages) -> label("form", digits.apply(13))),
                new Running(Running.Place.BOTTOM_RIGHT, EDGE, this::page));
        return new Paper(title, register.printed(), Sheet.landscape(), running, elements());
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        elements.add(new Heading(label("received.title"), TITLE));
        elements.add(new Heading(joined(register.office(), register.unit()), OFFICE));
        elements.add(new Heading(register.period(), OFFICE));
        elements.add(new Gap(6));
        elements.add(new Table(COLUMNS, List.of(head()), body()));
        return elements;
    }

    private static Table.Row head() {
        return Table.Row.of(
                LABEL,
                Stream.of("number", "reference", "dated", "from", "to", "subject", "action", "remark")
                        .map(ReceivedRegisterPaper::label)
                        .toArray(String[]::new));
    }

    private List<Table.Row> body() {
        if (register.entries().isEmpty()) {
            return List.of(new Table.Row(List.of(new Table.Cell(label("empty"), ENTRY, COLUMNS.size()))));
        }
        return register.entries().stream().map(ReceivedRegisterPaper::row).toList();
    }

    private static Table.Row row(ReceivedRegister.Entry entry) {
        TextStyle style = entry.cancelled() ? ENTRY.crossedOut() : ENTRY;
        var cells = Stream.of(
                        entry.number(),
                        entry.reference(),
                        entry.dated(),
                        entry.from(),
                        entry.to(),
                        entry.subject(),
                        entry.action())
                .map(text -> new Table.Cell(text, style));
        return new Table.Row(Stream.concat(cells, Stream.of(new Table.Cell(remark(entry), ENTRY)))
                .toList());
    }

    /** The remark of a cancelled entry stays readable: it says why. */
    private static String remark(ReceivedRegister.Entry entry) {
        if (!entry.cancelled()) {
            return entry.remark();
        }
        return (label("cancelled") + " " + entry.remark()).strip();
    }

    private String page(int page, int pages) {
        return label("page", digits.apply(page), digits.apply(pages));
    }

    /** A sheet that comes loose still says what it belongs to. */
    private String continuation(int page, int pages) {
        return page == 1 ? "" : joined(label("received.title"), register.office(), register.unit(), register.period());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("  "));
    }

    private static String label(String key, Object... args) {
        return Texts.text("correspondence.paper.register." + key, args);
    }
}
