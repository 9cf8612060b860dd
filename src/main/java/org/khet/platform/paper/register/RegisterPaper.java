package org.khet.platform.paper.register;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.khet.platform.thai.ThaiDigits;

/**
 * A register of the regulation on A4 lying on its side: ready words, digits and dates already in the office's writing.
 *
 * @param form number of the form, e.g. 13
 * @param names whose register it is, the office first; empty ones are left out
 * @param period วันที่ … เดือน … พ.ศ. …, as the heads of the forms ask
 * @param printed when the sheet was made
 * @param empty what stands there when there is no line
 */
public record RegisterPaper(
        String title,
        int form,
        List<String> names,
        String period,
        Instant printed,
        List<Column> columns,
        String empty,
        List<Line> lines) {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle NAMES = TextStyle.BODY.at(16);
    private static final TextStyle LABEL = TextStyle.BODY.at(13).heavy();
    private static final TextStyle ENTRY = TextStyle.BODY.at(13);

    /** One column: its head, and its millimetres of the 270 between the margins. */
    public record Column(String head, double width, Align align) {}

    /**
     * One line, a cell for each column.
     *
     * @param cancelled its number stays in the register, struck through; the last cell, which says why, stays readable
     */
    public record Line(List<String> cells, boolean cancelled) {}

    /** Writes a PDF/A-2b and leaves the stream open; answers the number of sheets. */
    public int writeTo(OutputStream out) throws IOException {
        var running = List.of(
                new Running(Running.Place.TOP_LEFT, ENTRY, this::continuation),
                new Running(
                        Running.Place.TOP_RIGHT,
                        ENTRY,
                        (page, pages) -> text("platform.paper.form", ThaiDigits.toThai(form))),
                new Running(
                        Running.Place.BOTTOM_RIGHT,
                        ENTRY,
                        (page, pages) ->
                                text("platform.paper.page", ThaiDigits.toThai(page), ThaiDigits.toThai(pages))));
        return new Paper(title + " " + period, printed, Sheet.landscape(), running, elements()).writeTo(out);
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        elements.add(new Heading(title, TITLE));
        elements.add(new Heading(joined(names.stream()), NAMES));
        elements.add(new Heading(period, NAMES));
        elements.add(new Gap(6));
        var head = columns.stream().map(Column::head).toArray(String[]::new);
        elements.add(new Table(
                columns.stream()
                        .map(column -> new Table.Column(column.width(), column.align()))
                        .toList(),
                List.of(Table.Row.of(LABEL, head)),
                body()));
        return elements;
    }

    private List<Table.Row> body() {
        return lines.isEmpty()
                ? List.of(new Table.Row(List.of(new Table.Cell(empty, ENTRY, columns.size()))))
                : lines.stream().map(RegisterPaper::row).toList();
    }

    private static Table.Row row(Line line) {
        var style = line.cancelled() ? ENTRY.crossedOut() : ENTRY;
        var cells = new ArrayList<Table.Cell>();
        line.cells().forEach(text -> cells.add(new Table.Cell(text, style)));
        cells.set(cells.size() - 1, new Table.Cell(line.cells().getLast(), ENTRY));
        return new Table.Row(cells);
    }

    /** A sheet that comes loose still says what it belongs to. */
    private String continuation(int page, int pages) {
        return page == 1
                ? ""
                : joined(Stream.of(Stream.of(title), names.stream(), Stream.of(period))
                        .flatMap(part -> part));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("  "));
    }
}
