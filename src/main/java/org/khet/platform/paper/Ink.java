package org.khet.platform.paper;

import java.nio.charset.StandardCharsets;

/** The drawing of one sheet in the language of PDF. Coordinates are points from the top left corner. */
final class Ink {

    private static final double BOX_FOOT = 0.05;
    private static final double BOX_HEIGHT = 0.62;
    private static final double BOX_WIDTH = 0.5;

    private final double height;
    private final StringBuilder strokes = new StringBuilder();
    private final StringBuilder letters = new StringBuilder(16_384);
    private boolean bold;
    private double em;
    private TextStyle.Colour colour = TextStyle.Colour.BLACK;
    private int raised;

    Ink(double height) {
        this.height = height;
    }

    void stroke(double x1, double y1, double x2, double y2, double thickness) {
        number(strokes, thickness).append(" w ");
        number(strokes, x1).append(' ');
        number(strokes, height - y1).append(" m ");
        number(strokes, x2).append(' ');
        number(strokes, height - y2).append(" l S\n");
    }

    /** A row of dots to write on; they are drawn, not text. */
    void dots(double x1, double x2, double y, double thickness) {
        strokes.append("q 1 J [0 ");
        number(strokes, 3 * thickness).append("] 0 d ");
        stroke(x1, y, x2, y, thickness);
        strokes.append("Q\n");
    }

    /** A picture of the file in this frame. */
    void picture(String name, double x, double y, double pictureWidth, double pictureHeight) {
        strokes.append("q ");
        number(strokes, pictureWidth).append(" 0 0 ");
        number(strokes, pictureHeight).append(' ');
        number(strokes, x).append(' ');
        number(strokes, height - y - pictureHeight).append(" cm /").append(name).append(" Do Q\n");
    }

    /** Opens a stretch whose text, for copying and searching, is exactly this, however its glyphs are placed. */
    void beginText(String text) {
        letters.append("/Span <</ActualText <FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex(letters, text.charAt(i));
        }
        letters.append(">>> BDC\n");
    }

    void endText() {
        letters.append("EMC\n");
    }

    /** Draws a word; {@code tracking} points come between its clusters. */
    void word(ShapedWord word, TextStyle style, double x, double y, double tracking) {
        use(style);
        letters.append("1 0 0 1 ");
        number(letters, x).append(' ');
        number(letters, height - y).append(" Tm ");
        glyphs(word, tracking * 1000 / em);
        if (word.boxed) {
            box(x + 0.1 * em, y - BOX_FOOT * em);
        }
    }

    byte[] bytes() {
        return (strokes + "BT\n" + letters + "ET\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void use(TextStyle style) {
        if (style.em() != em || style.bold() != bold) {
            em = style.em();
            bold = style.bold();
            letters.append(EmbeddedFont.resourceName(bold)).append(' ');
            number(letters, em).append(" Tf ");
        }
        if (style.colour() != colour) {
            colour = style.colour();
            letters.append(
                    switch (colour) {
                        case BLACK -> "0 0 0 rg ";
                        case RED -> "0.8 0 0 rg ";
                        case PALE -> "0.88 0.88 0.88 rg ";
                    });
        }
    }

    private void glyphs(ShapedWord word, double tracking) {
        Typeface face = Typeface.of(bold);
        raise(0);
        letters.append('[');
        long pen = 0;
        for (int i = 0; i < word.glyphs.length; i++) {
            int up = Math.round(word.y[i]);
            if (up != raised) {
                letters.append("]TJ ");
                raise(up);
                letters.append('[');
            }
            long place = Math.round(word.x[i] + word.cluster[i] * tracking);
            if (place != pen) {
                letters.append(pen - place);
            }
            letters.append('<');
            hex(letters, word.glyphs[i]);
            letters.append('>');
            pen = place + Math.round(face.advance(word.glyphs[i]));
        }
        letters.append("]TJ\n");
    }

    private void raise(int up) {
        if (up != raised) {
            raised = up;
            number(letters, up * em / 1000).append(" Ts ");
        }
    }

    private void box(double x, double y) {
        double right = x + BOX_WIDTH * em;
        double top = y - BOX_HEIGHT * em;
        double thickness = em / 20;
        stroke(x, y, right, y, thickness);
        stroke(right, y, right, top, thickness);
        stroke(right, top, x, top, thickness);
        stroke(x, top, x, y, thickness);
    }

    private static void hex(StringBuilder out, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append("0123456789ABCDEF".charAt(value >> shift & 0xF));
        }
    }

    private static StringBuilder number(StringBuilder out, double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        if (thousandths % 1000 != 0) {
            out.append('.').append(Long.toString(1000 + thousandths % 1000), 1, 4);
        }
        return out;
    }
}
