package org.khet.files.internal;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;

/** Words across a page, again and again: a photograph of the screen says whose screen it was. */
final class Watermark {

    private static final Font SARABUN = font();
    private static final double SLANT = Math.toRadians(-30);

    private Watermark() {}

    static void draw(BufferedImage page, String words) {
        var pen = page.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.16f));
            pen.setColor(new Color(0x8A1C1C));
            pen.setFont(SARABUN.deriveFont(page.getWidth() / 32f));
            var across = pen.getFontMetrics().stringWidth(words) * 1.25;
            var down = page.getWidth() / 7.0;
            pen.rotate(SLANT);
            var reach = page.getWidth() + page.getHeight();
            var row = 0;
            for (var y = -reach / 2.0; y < reach; y += down) {
                for (var x = -reach + (row % 2) * across / 2; x < reach; x += across) {
                    pen.drawString(words, (float) x, (float) y);
                }
                row++;
            }
        } finally {
            pen.dispose();
        }
    }

    private static Font font() {
        try (var file = Watermark.class.getResourceAsStream("/paper/fonts/Sarabun-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
