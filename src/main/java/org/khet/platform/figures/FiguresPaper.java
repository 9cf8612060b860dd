package org.khet.platform.figures;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Gap;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Running;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.Table;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDigits;

/**
 * Figures as they are put before the director: tables on A4 upright, in Thai digits.
 *
 * @param lines below the title: office, unit, period
 * @param period what the name of the file adds to the title
 * @param key how the figures are read; empty where they explain themselves
 */
public record FiguresPaper(
        String title, String period, List<String> lines, List<Figures> tables, String key, Instant printed) {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle SECTION = TextStyle.BODY.at(15).heavy();
    private static final TextStyle LABEL = TextStyle.BODY.at(13).heavy();
    private static final TextStyle CELL = TextStyle.BODY.at(13);

    /** Writes a PDF/A-2b and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        var running = List.of(new Running(
                Running.Place.BOTTOM_RIGHT,
                CELL,
                (page, pages) -> text("platform.paper.page", ThaiDigits.toThai(page), ThaiDigits.toThai(pages))));
        var sheet = Sheet.portrait().withMargins(20, 18, 18, 22);
        new Paper(title + " " + ThaiDigits.toThai(period), printed, sheet, running, elements()).writeTo(out);
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        elements.add(new Heading(title, TITLE));
        lines.forEach(line -> elements.add(new Heading(line, TextStyle.BODY)));
        for (var table : tables) {
            elements.add(new Gap(8));
            elements.add(new Heading(table.title(), SECTION));
            elements.add(new Gap(3));
            elements.add(table(table));
        }
        if (!key.isEmpty()) {
            elements.add(Paragraph.of(new Span(key, CELL)).spacedBefore(6));
        }
        return elements;
    }

    private static Table table(Figures figures) {
        var columns = IntStream.range(0, figures.heads().size())
                .mapToObj(place -> place == 0 ? new Table.Column(30, Align.LEFT) : new Table.Column(18, Align.RIGHT))
                .toList();
        var body = IntStream.range(0, figures.rows().size())
                .mapToObj(place -> row(figures.rows().get(place), figures.isTotal(place)))
                .toList();
        return new Table(columns, List.of(Table.Row.of(LABEL, figures.heads().toArray(String[]::new))), body);
    }

    private static Table.Row row(List<Object> cells, boolean total) {
        return Table.Row.of(
                total ? LABEL : CELL,
                cells.stream().map(cell -> ThaiDigits.toThai(cell.toString())).toArray(String[]::new));
    }
}
