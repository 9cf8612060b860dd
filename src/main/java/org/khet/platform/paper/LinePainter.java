package org.khet.platform.paper;

import java.util.List;

/** Sets a fitted line on the sheet. */
final class LinePainter {

    /** Looser lines would be read as separate words, so their words share one text. In letter sizes. */
    private static final double LOOSE = 0.07;

    private static final double STRIKE_HEIGHT = 0.28;
    private static final double STRIKE_THICKNESS = 0.06;

    private final Ink ink;
    private final Line line;
    private final Line.Spread spread;
    private final double y;
    private double x;

    private LinePainter(Ink ink, Line line, Align align, double left, double y) {
        this.ink = ink;
        this.line = line;
        this.spread = line.spread(align);
        this.y = y;
        this.x = left + spread.start();
    }

    /** Points: {@code left} is the edge of the column, {@code baseline} is measured from the top of the sheet. */
    static void paint(Ink ink, Line line, Align align, double left, double baseline) {
        new LinePainter(ink, line, align, left, baseline).paint();
    }

    private void paint() {
        List<Item> items = line.items();
        int at = 0;
        while (at < items.size()) {
            int end = spread.perLetter() > LOOSE * items.get(at).style().em() ? phraseEnd(at) : at + 1;
            if (items.get(at).is(Item.Kind.WORD)) {
                ink.beginText(text(items.subList(at, end)));
                place(at, end);
                ink.endText();
            } else {
                place(at, end);
            }
            at = end;
        }
    }

    private int phraseEnd(int from) {
        int end = from + 1;
        while (end < line.items().size()
                && line.items().get(end).is(Item.Kind.WORD)
                && line.items().get(from).is(Item.Kind.WORD)) {
            end++;
        }
        return end;
    }

    private void place(int from, int to) {
        int fixed = line.lastTab();
        for (int i = from; i < to; i++) {
            Item item = line.items().get(i);
            double tracking = i > fixed ? spread.perLetter() : 0;
            double perSpace = i > fixed && item.is(Item.Kind.SPACE) ? spread.perSpace() : 0;
            double width =
                    line.widths().get(i) + perSpace + tracking * item.word().clusters();
            ink.word(item.word(), item.style(), x, y, tracking);
            if (item.style().struck()) {
                strike(item, width);
            }
            x += width;
        }
    }

    private void strike(Item item, double width) {
        double em = item.style().em();
        double height = y - STRIKE_HEIGHT * em;
        ink.stroke(x, height, x + width, height, STRIKE_THICKNESS * em);
    }

    private static String text(List<Item> words) {
        var text = new StringBuilder();
        words.forEach(item -> text.append(item.word().text));
        return text.toString();
    }
}
