package org.khet.platform.paper;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.List;

/** A line of text ready for a {@link Canvas}; lengths are PDF points. */
public final class TextLine {

    private static final FontRenderContext ON_PICTURE = new FontRenderContext(null, true, true);

    final Line line;

    private TextLine(Line line) {
        this.line = line;
    }

    /**
     * Fills lines one after the other.
     *
     * @param first where the first line begins, from the left edge of the column
     * @param hanging where the others begin, and where a tab goes to
     */
    public static List<TextLine> fit(List<Span> spans, double width, double first, double hanging) {
        return LineFitter.fit(spans, width, first, hanging).stream()
                .map(TextLine::new)
                .toList();
    }

    /** On one line, however long. */
    public static TextLine of(String text, TextStyle style) {
        return fit(List.of(new Span(text.replace('\n', ' '), style)), 1e6, 0, 0).getFirst();
    }

    /** Draws a text on a picture instead, in the colour of the pen; its units are points. */
    public static void draw(Graphics2D pen, String text, TextStyle style, double x, double baseline) {
        var letters = Legible.text(text).toCharArray();
        var shaped = Typeface.of(style.bold())
                .shaping
                .layoutGlyphVector(ON_PICTURE, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double scale = style.em() / 1000;
        pen.fill(new AffineTransform(scale, 0, 0, scale, x, baseline).createTransformedShape(shaped.getOutline()));
    }

    /** From its first letter to its last, not spread out. */
    public double width() {
        return line.width();
    }

    /** Where it begins, from the left edge of its column. */
    public double start() {
        return line.start();
    }

    /** To the next line of its size. */
    public double pitch() {
        return line.em(TextStyle.BODY.em()) * Cursor.PITCH;
    }

    /** From the top of its pitch to the feet of its letters. */
    public double baseline() {
        return Cursor.baseline(line.em(TextStyle.BODY.em()), Cursor.PITCH);
    }

    /** Its first whole words, of this many letters together if it has so many. */
    public String opening(int letters) {
        var text = new StringBuilder();
        for (Item item : line.items()) {
            boolean word = item.is(Item.Kind.WORD);
            text.append(word ? item.word().text : " ");
            if (text.length() >= letters && item.breakAfter()) {
                break;
            }
        }
        return text.toString().strip();
    }
}
