package org.khet.drafting.internal.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.Field;
import org.khet.drafting.LetterPapers.Printed;
import org.khet.drafting.LetterPapers.SignaturePlace;
import org.khet.drafting.Setting;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Canvas;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.paper.TextStyle.Colour;
import org.khet.platform.web.Texts;

/** Draws the rows of a letter on sheets, and in their margins what every sheet carries. */
final class Sheets {

    private static final double NUMBER_AT = 18 * Desk.MM;
    private static final double MARK_AT = 11.5 * Desk.MM;
    private static final double LOWER_MARK_AT = 290 * Desk.MM;
    private static final double DRAFT_POINTS = 220;
    /** From the last line to the words that go on, as three returns of a typewriter. */
    private static final int LINES_TO_NEXT_WORDS = 3;

    private final Desk desk;
    private final Setting setting;
    private final boolean announces;
    private final Sheet sheet;
    private final double left;
    private final List<List<Row>> pages;
    private Optional<SignaturePlace> signature = Optional.empty();

    Sheets(Desk desk, Setting setting, List<Row> rows) {
        var kind = desk.content.kind();
        this.desk = desk;
        this.setting = setting;
        this.announces = Form.announcesNextSheet(kind);
        this.left = desk.measures.leftMm() * Desk.MM;
        this.sheet = Sheet.portrait()
                .withMargins(
                        desk.measures.topMm(), desk.measures.rightMm(), desk.measures.footMm(), desk.measures.leftMm());
        double reserve = announces ? LINES_TO_NEXT_WORDS * desk.pitch() : 0;
        this.pages = Pages.of(rows, foot() - top(1), foot() - top(2), reserve);
    }

    Printed print(String title) {
        try (var canvas = new Canvas(sheet)) {
            for (int number = 1; number <= pages.size(); number++) {
                draw(canvas, number);
                canvas.turn();
            }
            return new Printed(canvas.toBytes(title, setting.made()), pages.size(), signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double top(int number) {
        boolean krut = number == 1 && Form.hasKrut(desk.content.kind());
        return (krut ? desk.measures.krutTopMm() : desk.measures.topMm()) * Desk.MM;
    }

    private double foot() {
        return (297 - desk.measures.footMm()) * Desk.MM;
    }

    private void draw(Canvas canvas, int number) throws IOException {
        margins(canvas, number);
        double y = top(number);
        boolean first = true;
        for (Row row : pages.get(number - 1)) {
            y += first ? 0 : row.above();
            first = false;
            for (Piece piece : row.pieces()) {
                piece.paint(canvas, left, y);
                if (piece instanceof Piece.SignHere here && signature.isEmpty()) {
                    signature = Optional.of(new SignaturePlace(number, left + here.x(), y, here.width(), row.height()));
                }
            }
            y += row.height();
        }
        if (announces && number < pages.size()) {
            announce(canvas, pages.get(number));
        }
    }

    private void margins(Canvas canvas, int number) {
        if (setting.draft()) {
            var pale = desk.style().at(DRAFT_POINTS).heavy().in(Colour.PALE);
            centred(canvas, desk.label("draft"), pale, 165 * Desk.MM);
        }
        desk.content
                .choice(Field.SECRECY, Secrecy.class)
                .filter(Secrecy::secret)
                .map(secrecy -> Texts.text("correspondence.secrecy." + secrecy.name()))
                .ifPresent(mark -> {
                    var red =
                            desk.style().at(desk.measures.markPoints()).heavy().in(Colour.RED);
                    centred(canvas, mark, red, MARK_AT);
                    centred(canvas, mark, red, LOWER_MARK_AT);
                });
        if (number > 1) {
            centred(canvas, desk.words("- " + number + " -"), desk.style(), NUMBER_AT);
        }
    }

    private void centred(Canvas canvas, String text, TextStyle style, double baseline) {
        TextLine line = TextLine.of(text, style);
        canvas.line(line, Align.LEFT, left + desk.axis() - line.width() / 2, baseline);
    }

    /** /คำต่อไป... at the lower right. */
    private void announce(Canvas canvas, List<Row> next) {
        // The head of a table that goes on was read already.
        int again = next.getFirst().head().isEmpty() ? headAgain(next) : 0;
        next.stream()
                .skip(again)
                .map(Row::opening)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(words -> {
                    TextLine line = TextLine.of("/" + words + "...", desk.style());
                    double x = left + desk.width() - line.width();
                    canvas.line(line, Align.LEFT, x, foot() - desk.pitch() + line.baseline());
                });
    }

    private static int headAgain(List<Row> page) {
        return page.stream()
                .filter(row -> !row.head().isEmpty())
                .findFirst()
                .filter(row -> page.size() > row.head().size()
                        && page.subList(0, row.head().size()).equals(row.head()))
                .map(row -> row.head().size())
                .orElse(0);
    }
}
