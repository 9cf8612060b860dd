package org.khet.drafting.internal.paper;

import java.io.IOException;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Canvas;
import org.khet.platform.paper.TextLine;

/** What stands in a row; x from the left edge of the text, y from the top of the row. */
sealed interface Piece {

    double HAIRLINE = 0.5;

    /** Draws it where its row begins. */
    void paint(Canvas canvas, double left, double top) throws IOException;

    /** A line of text in the column that begins at x. */
    record Words(TextLine line, Align align, double x, double baseline) implements Piece {
        @Override
        public void paint(Canvas canvas, double left, double top) {
            canvas.line(line, align, left + x, top + baseline);
        }
    }

    record Stroke(double x1, double y1, double x2, double y2) implements Piece {
        @Override
        public void paint(Canvas canvas, double left, double top) {
            canvas.stroke(left + x1, top + y1, left + x2, top + y2, HAIRLINE);
        }
    }

    /** A row of dots that is written on. */
    record Dots(double x1, double x2, double y) implements Piece {
        @Override
        public void paint(Canvas canvas, double left, double top) {
            canvas.dots(left + x1, left + x2, top + y, 0.7);
        }
    }

    record Image(Canvas.Picture picture, double x, double y, double height) implements Piece {
        @Override
        public void paint(Canvas canvas, double left, double top) throws IOException {
            canvas.picture(picture, left + x, top + y, height);
        }
    }

    /** Where the signature comes; nothing is drawn. */
    record SignHere(double x, double width) implements Piece {
        @Override
        public void paint(Canvas canvas, double left, double top) {}
    }
}
