package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle;

/** The head of กระดาษบันทึกข้อความ (แบบที่ 29): a small krut, heavy labels, dots to write on and no other rule. */
final class MemoHead {

    private static final double TITLE_POINTS = 29;
    private static final double LABEL_POINTS = 20;
    /** The exact pitch of the title. */
    private static final double TITLE_PITCH = 35;

    private static final double DOTS_UNDER = 2.5;

    private final Desk desk;
    private final Rows rows;

    MemoHead(Desk desk, Rows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    static void title(Desk desk, Rows rows) {
        double height = desk.measures.smallKrutMm() * Desk.MM;
        var style = desk.style().at(TITLE_POINTS).heavy();
        TextLine title = TextLine.fit(List.of(new Span(desk.label("memo"), style)), desk.width(), 0, 0)
                .getFirst();
        double baseline = (height - TITLE_PITCH) / 2 + TITLE_PITCH * 0.72;
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Image(desk.krut, 0, 0, height));
        pieces.add(new Piece.Words(title, Align.CENTRE, 0, baseline));
        Heads.speed(desk, desk.krut.widthAt(height) + 4 * Desk.MM, baseline).ifPresent(pieces::add);
        rows.add(Row.of(height, pieces));
    }

    /** ส่วนราชการ, ที่ and วันที่, เรื่อง. */
    void lines() {
        var kind = desk.content.kind();
        put(written(kind.label(Field.OWNER), MemoForm.owner(desk), 0, desk.width()), desk.part());
        String number = desk.content.has(Field.NUMBER) ? desk.text(Field.NUMBER) : "";
        var left = written(kind.label(Field.NUMBER), number, 0, desk.axis());
        var right = written(
                kind.label(Field.DATE), desk.content.date().isPresent() ? desk.date() : "", desk.axis(), desk.width());
        put(beside(left, right), 0);
        put(written(kind.label(Field.SUBJECT), desk.text(Field.SUBJECT), 0, desk.width()), 0);
    }

    /** A label and what is written on its dots, from x to the right edge; more lines have dots from x on. */
    private List<Row> written(String label, String text, double x, double right) {
        TextStyle heavy = desk.style().at(LABEL_POINTS).heavy();
        double labelWidth = TextLine.of(label, heavy).width();
        double hanging = labelWidth + desk.afterLabel();
        var spans = List.of(new Span(label, heavy), desk.span("\t" + text));
        var written = new ArrayList<Row>();
        for (TextLine line : TextLine.fit(spans, right - x, 0, hanging)) {
            double from = x + (written.isEmpty() ? labelWidth + 1 : 0);
            written.add(Row.of(
                    line.pitch(),
                    new Piece.Words(line, Align.LEFT, x, line.baseline()),
                    new Piece.Dots(from, right, line.baseline() + DOTS_UNDER)));
        }
        return written;
    }

    private static List<Row> beside(List<Row> left, List<Row> right) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var pieces = new ArrayList<Piece>();
            double height = 0;
            for (List<Row> side : List.of(left, right)) {
                if (i < side.size()) {
                    pieces.addAll(side.get(i).pieces());
                    height = Math.max(height, side.get(i).height());
                }
            }
            rows.add(Row.of(height, pieces));
        }
        return rows;
    }

    private void put(List<Row> lines, double above) {
        for (int i = 0; i < lines.size(); i++) {
            rows.add(i == 0 ? lines.get(i).spaced(above) : lines.get(i));
        }
    }
}
