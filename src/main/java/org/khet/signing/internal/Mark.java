package org.khet.signing.internal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle;
import org.khet.signing.SigningPlace;

/**
 * ลายมือชื่อที่มองเห็น: the name, how and when it was signed, and beside it the way to the verification page.
 *
 * @param code as people type it
 * @param address of the verification page, as QR code
 */
record Mark(String name, String how, String when, String code, String address) {

    private static final double DOTS_A_POINT = 300 / 72.0;
    private static final double LARGEST = 600;
    private static final double QR_OF_WIDTH = 0.34;
    private static final double GAP = 4;

    /** Modules of white around the code; the paper beside it is white too. */
    private static final int QUIET = 2;

    private static final TextStyle NAME = TextStyle.BODY.heavy();
    private static final TextStyle SMALL = TextStyle.BODY.at(10);
    private static final double NAME_HEIGHT = 17;
    private static final double SMALL_HEIGHT = 10.5;
    private static final TextStyle TINY = TextStyle.BODY.at(7);
    private static final double TINY_HEIGHT = 8;
    private static final double BASELINE = 0.74;

    private record Line(String text, TextStyle style, double height) {}

    /** As large as the place, on clear ground. */
    BufferedImage drawn(SigningPlace place) {
        double width = Math.clamp(place.width(), 1, LARGEST);
        double height = Math.clamp(place.height(), 1, LARGEST);
        var image = new BufferedImage(dots(width), dots(height), BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.BLACK);
        double side = Math.min(height, width * QR_OF_WIDTH);
        code(pen, image.getWidth(), image.getHeight(), dots(side));
        pen.scale(DOTS_A_POINT, DOTS_A_POINT);
        words(pen, width - side - GAP, height);
        pen.dispose();
        return image;
    }

    /** Centred in what the code leaves, smaller where the room is small. */
    private void words(Graphics2D pen, double width, double height) {
        var lines = List.of(
                new Line(name, NAME, NAME_HEIGHT),
                new Line(how, SMALL, SMALL_HEIGHT),
                new Line(when, SMALL, SMALL_HEIGHT),
                new Line(code, TINY, TINY_HEIGHT));
        double all = lines.stream().mapToDouble(Line::height).sum();
        double scale = Math.min(1, height / all);
        double top = (height - all * scale) / 2;
        for (var line : lines) {
            double wide = TextLine.of(line.text(), line.style()).width();
            double fit = Math.min(scale, width / wide);
            var style = line.style().at(line.style().points() * fit);
            TextLine.draw(pen, line.text(), style, (width - wide * fit) / 2, top + line.height() * scale * BASELINE);
            top += line.height() * scale;
        }
    }

    /** At the right end, in whole dots so that its edges are sharp. */
    private void code(Graphics2D pen, int width, int height, int side) {
        var matrix = matrix();
        int dot = Math.max(1, side / (matrix.getWidth() + 2 * QUIET));
        int left = width - dot * (matrix.getWidth() + QUIET);
        int top = (height - dot * matrix.getHeight()) / 2;
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    pen.fillRect(left + x * dot, top + y * dot, dot, dot);
                }
            }
        }
    }

    private ByteMatrix matrix() {
        try {
            // Little room: larger dots help a camera more than the correction of lost ones.
            return Encoder.encode(address, ErrorCorrectionLevel.L).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int dots(double points) {
        return Math.max(1, (int) Math.round(points * DOTS_A_POINT));
    }
}
