package org.khet.drafting.internal.paper;

import java.util.List;
import java.util.function.Predicate;
import org.khet.drafting.Body;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Span;

/** ข้อความ: paragraphs begin 2.5 cm in and fill the lines from margin to margin, points a little further in by level. */
final class BodyRows {

    private static final double BY_LEVEL = 10 * Desk.MM;

    private final Desk desk;
    private final Rows rows;
    private final List<Integer> levels;
    private Predicate<String> inTheMiddle = line -> false;
    private Predicate<String> headline = line -> false;
    private boolean afterHeadline;
    private boolean afterPoint;

    BodyRows(Desk desk, Rows rows) {
        this.desk = desk;
        this.rows = rows;
        this.levels = desk.content.body().blocks().stream()
                .filter(Body.Point.class::isInstance)
                .map(block -> ((Body.Point) block).level())
                .distinct()
                .sorted()
                .toList();
    }

    /** Lines such as หมวด ๑ stand in the middle. */
    BodyRows centring(Predicate<String> lines) {
        inTheMiddle = lines;
        return this;
    }

    /** Lines such as ระเบียบวาระที่ ๑ are heavy and begin at the margin. */
    BodyRows heading(Predicate<String> lines) {
        headline = lines;
        return this;
    }

    void lay() {
        for (Body.Block block : desk.content.body().blocks()) {
            switch (block) {
                case Body.Paragraph(String text) -> paragraph(text);
                case Body.Point point -> point(point);
                case Body.Table table -> new TableRows(desk, rows).lay(table);
            }
            afterPoint = block instanceof Body.Point;
        }
    }

    private void paragraph(String text) {
        if (inTheMiddle.test(text)) {
            put(Rows.slices(new Rows.Cell[] {desk.across(Align.CENTRE, text)}, desk.part()), true);
        } else if (headline.test(text)) {
            var span = new Span(desk.words(text), desk.style().heavy());
            put(Rows.slices(new Rows.Cell[] {Rows.Cell.of(0, desk.width(), Align.LEFT, span)}, desk.part()), true);
        } else {
            indented(text, 0, desk.part());
        }
    }

    private void point(Body.Point point) {
        double further = levels.indexOf(point.level()) * BY_LEVEL;
        indented(point.number() + "\t" + point.words(), further, afterPoint ? 0 : desk.part());
    }

    private void indented(String text, double further, double above) {
        double first = desk.measures.indentMm() * Desk.MM + further;
        var cell = new Rows.Cell(0, desk.width(), Align.JUSTIFIED, List.of(desk.span(text)), first, 0);
        put(Rows.slices(new Rows.Cell[] {cell}, above), false);
    }

    private void put(List<Row> lines, boolean head) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 && afterHeadline) {
                rows.tieNext(lines.get(i));
            } else {
                rows.add(lines.get(i));
            }
        }
        afterHeadline = head;
    }
}
