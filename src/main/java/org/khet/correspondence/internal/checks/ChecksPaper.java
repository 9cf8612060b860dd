package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.khet.correspondence.pages.ChecksPage;
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

/** A month of looks into the channels, on A4 upright, in Thai digits. */
final class ChecksPaper {

    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle LABEL = TextStyle.BODY.at(14).heavy();
    private static final TextStyle CELL = TextStyle.BODY.at(14);
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column(40, Align.LEFT), new Table.Column(65, Align.LEFT), new Table.Column(65, Align.LEFT));

    private final String office;
    private final String unit;
    private final String month;
    private final Instant printed;

    ChecksPaper(String office, String unit, String month, Instant printed) {
        this.office = office;
        this.unit = unit;
        this.month = month;
        this.printed = printed;
    }

    /** Writes a PDF/A-2b and leaves the stream open. */
    void writeTo(List<ChecksPage.Day> days, OutputStream out) throws IOException {
        var title = text("correspondence.checks.title");
        var running = List.of(new Running(
                Running.Place.BOTTOM_RIGHT,
                CELL,
                (page, pages) -> ThaiDigits.toThai(
                        text("platform.paper.page", Integer.toString(page), Integer.toString(pages)))));
        var sheet = Sheet.portrait().withMargins(20, 20, 18, 20);
        new Paper(title, printed, sheet, running, elements(title, days)).writeTo(out);
    }

    private List<Element> elements(String title, List<ChecksPage.Day> days) {
        var head = Table.Row.of(
                LABEL,
                text("correspondence.counts.line.day"),
                text("correspondence.checks.half.MORNING"),
                text("correspondence.checks.half.AFTERNOON"));
        var body = days.stream()
                .map(day ->
                        Table.Row.of(CELL, ThaiDigits.toThai(day.day()), words(day.morning()), words(day.afternoon())))
                .toList();
        return List.of(
                new Heading(title, TITLE),
                new Heading(ThaiDigits.onPaper(office + "  " + unit), TextStyle.BODY),
                new Heading(ThaiDigits.toThai(month), TextStyle.BODY),
                new Gap(6),
                new Table(COLUMNS, List.of(head), body));
    }

    private static String words(ChecksPage.Cell cell) {
        return ThaiDigits.toThai(Stream.of(cell.words(), cell.more())
                .filter(part -> !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(""));
    }
}
