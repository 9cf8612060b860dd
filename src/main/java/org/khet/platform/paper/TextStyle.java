package org.khet.platform.paper;

/**
 * The look of letters.
 *
 * @param points size in points of TH SarabunPSK, the face the typing rules of งานสารบรรณ are written for (body text is
 *     16); Sarabun is drawn larger on its em square, so it is set at three quarters of that
 * @param bold heavy letters
 * @param struck a line runs through the letters, as on a cancelled entry
 * @param colour of the letters
 */
public record TextStyle(double points, boolean bold, boolean struck, Colour colour) {

    /** What ink there is. */
    public enum Colour {
        BLACK,
        /** Marks of speed and secrecy. */
        RED,
        /** What lies behind the text. */
        PALE
    }

    /** Body text of letters and forms, 16 points. */
    public static final TextStyle BODY = new TextStyle(16, false, false, Colour.BLACK);

    private static final double SARABUN_PER_TH_SARABUN = 0.75;

    public TextStyle {
        if (!(points > 0 && points < 500)) {
            throw new IllegalArgumentException("letter size out of range: " + points);
        }
    }

    public TextStyle at(double newPoints) {
        return new TextStyle(newPoints, bold, struck, colour);
    }

    public TextStyle heavy() {
        return new TextStyle(points, true, struck, colour);
    }

    public TextStyle crossedOut() {
        return new TextStyle(points, bold, true, colour);
    }

    public TextStyle in(Colour newColour) {
        return new TextStyle(points, bold, struck, newColour);
    }

    /** The size the face is drawn at, in PDF points. */
    double em() {
        return points * SARABUN_PER_TH_SARABUN;
    }
}
