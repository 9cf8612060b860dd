package org.khet.platform.paper;

/** The sheet of paper and its empty edges, in millimetres. */
public record Sheet(double widthMm, double heightMm, double topMm, double rightMm, double bottomMm, double leftMm) {

    private static final double POINTS_PER_MM = 72 / 25.4;

    public Sheet {
        if (widthMm - leftMm - rightMm < 20 || heightMm - topMm - bottomMm < 20) {
            throw new IllegalArgumentException("the margins leave no room for text");
        }
    }

    /** A4 upright with the margins of official letters: left 30 mm, right 20 mm. */
    public static Sheet portrait() {
        return new Sheet(210, 297, 25, 20, 20, 30);
    }

    /** A4 on its side, for registers and wide tables. */
    public static Sheet landscape() {
        return new Sheet(297, 210, 15, 12, 15, 15);
    }

    public Sheet withMargins(double newTopMm, double newRightMm, double newBottomMm, double newLeftMm) {
        return new Sheet(widthMm, heightMm, newTopMm, newRightMm, newBottomMm, newLeftMm);
    }

    static double points(double mm) {
        return mm * POINTS_PER_MM;
    }

    double width() {
        return points(widthMm);
    }

    double height() {
        return points(heightMm);
    }

    double left() {
        return points(leftMm);
    }

    double top() {
        return points(topMm);
    }

    /** The lower edge of the text area, measured from the top of the sheet. */
    double foot() {
        return points(heightMm - bottomMm);
    }

    double textWidth() {
        return points(widthMm - leftMm - rightMm);
    }
}
