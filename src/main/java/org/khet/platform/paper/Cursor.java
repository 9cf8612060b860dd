package org.khet.platform.paper;

import java.io.IOException;
import java.util.List;

/** Where the next thing goes: a sheet being drawn and how far down it is filled. Points from the top of the sheet. */
final class Cursor {

    /** Highest mark over the line to the next: enough for ปี่ above and ญู below. In letter sizes. */
    static final double PITCH = 1.5;

    private static final double ABOVE_BASELINE = 1.1;

    private final Sheet sheet;
    private final PdfFile file;
    private Ink ink;
    private double y;

    Cursor(Sheet sheet, PdfFile file) {
        this.sheet = sheet;
        this.file = file;
        this.ink = file.ink();
        this.y = sheet.top();
    }

    Sheet sheet() {
        return sheet;
    }

    Ink ink() {
        return ink;
    }

    double y() {
        return y;
    }

    double room() {
        return sheet.foot() - y;
    }

    double wholeRoom() {
        return sheet.foot() - sheet.top();
    }

    boolean atTop() {
        return y <= sheet.top();
    }

    void down(double points) {
        y += points;
    }

    void turn() throws IOException {
        file.addPage(ink);
        ink = file.ink();
        y = sheet.top();
    }

    void finish() throws IOException {
        file.addPage(ink);
    }

    /** Goes to a new sheet unless this much height is left, or could never be. */
    void need(double points) throws IOException {
        if (points > room() && !atTop()) {
            turn();
        }
    }

    /** Sets lines one under the other, where the cursor stands. */
    void lines(List<Line> lines, Align align, double left, double em) {
        for (Line line : lines) {
            double size = line.em(em);
            LinePainter.paint(ink, line, align, left, y + baseline(size, PITCH));
            y += size * PITCH;
        }
    }

    static double baseline(double em, double pitch) {
        return em * (ABOVE_BASELINE + (pitch - PITCH) / 2);
    }
}
