package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.correspondence.Speed;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle.Colour;
import org.khet.platform.web.Texts;

/** What stands above the text of a letter. */
final class Heads {

    private static final double BESIDE_KRUT = 3 * Desk.MM;
    private static final double SHORT_RULE = 40 * Desk.MM;

    private Heads() {}

    /** กระดาษตราครุฑ (แบบที่ 28): the krut over the middle; the line after it stands level with its foot. */
    static void krut(Desk desk, Rows rows, boolean levelWithFoot) {
        double height = desk.measures.krutMm() * Desk.MM;
        double width = desk.krut.widthAt(height);
        double foot = levelWithFoot ? desk.baseline() : 0;
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Image(desk.krut, desk.axis() - width / 2, 0, height));
        speed(desk, 0, height - foot - 1.5 * desk.part()).ifPresent(pieces::add);
        rows.add(Row.of(height - foot, pieces));
    }

    /** ชั้นความเร็ว in red, 32 points at least (ข้อ 28). */
    static Optional<Piece> speed(Desk desk, double x, double baseline) {
        var style = desk.style().at(desk.measures.markPoints()).heavy().in(Colour.RED);
        return desk.content
                .choice(Field.SPEED, Speed.class)
                .filter(speed -> speed != Speed.NORMAL)
                .map(speed -> Texts.text("correspondence.speed." + speed.name()))
                .map(word -> new Piece.Words(TextLine.of(word, style), Align.LEFT, x, baseline));
    }

    /** The number at the left, who writes and from where at the right, level with the foot of the krut. */
    static void numberAndAgency(Desk desk, Rows rows, String label) {
        var lines = new ArrayList<>(desk.lines(Field.AGENCY));
        lines.addAll(desk.lines(Field.ADDRESS));
        double krutWidth = desk.krut.widthAt(desk.measures.krutMm() * Desk.MM);
        double nearest = desk.axis() + krutWidth / 2 + BESIDE_KRUT;
        var agency = Rows.Cell.of(0, desk.width() - nearest, Align.LEFT, desk.span(String.join("\n", lines)));
        double widest =
                agency.lines().stream().mapToDouble(TextLine::width).max().orElse(0);
        double x = desk.width() - widest - 0.1;
        double hanging = desk.widthOf(label) + desk.afterLabel();
        rows.text(
                0,
                Rows.Cell.hanging(
                        0, desk.axis() - krutWidth / 2 - BESIDE_KRUT, hanging, desk.span(label + "\t" + desk.number())),
                Rows.Cell.of(x, desk.width() - x, Align.LEFT, desk.span(String.join("\n", lines))));
    }

    /** Lines one under the other in the middle, then the short rule of orders and announcements. */
    static void centred(Desk desk, Rows rows, List<String> lines) {
        lines.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.text(desk.part(), desk.across(Align.CENTRE, line)));
        double middle = desk.axis();
        rows.tieNext(Row.of(
                desk.pitch(),
                new Piece.Stroke(
                        middle - SHORT_RULE / 2, desk.pitch() / 2, middle + SHORT_RULE / 2, desk.pitch() / 2)));
    }
}
