package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares a paper with the one a person last looked at: its words, its number of sheets, the look of its first sheet.
 * Run the tests with {@code -Dgolden=write} to accept the present papers.
 */
public final class Golden {

    private static final Path PLACE = Path.of("src/test/resources/golden");
    /** Share of the grey that may differ: another Java may draw edges a little differently, a moved line differs more. */
    static final double TOLERANCE = 0.0005;

    static final int DPI = 40;

    private Golden() {}

    public static void check(String name, byte[] pdf) throws IOException {
        Path words = PLACE.resolve(name + ".txt");
        Path look = PLACE.resolve(name + ".png");
        String text = "pages " + PdfReading.pages(pdf) + "\n"
                + PdfReading.withoutSpace(PdfReading.text(pdf)).replaceAll("(.{100})", "$1\n") + "\n";
        BufferedImage image = PdfReading.image(pdf, 1, DPI);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PLACE);
            Files.writeString(words, text);
            ImageIO.write(image, "png", look.toFile());
        }
        assertThat(text).isEqualTo(Files.readString(words));
        assertThat(difference(image, ImageIO.read(look.toFile()))).isLessThan(TOLERANCE);
    }

    static double difference(BufferedImage now, BufferedImage before) {
        assertThat(now.getWidth()).isEqualTo(before.getWidth());
        assertThat(now.getHeight()).isEqualTo(before.getHeight());
        long sum = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                sum += Math.abs(
                        now.getRaster().getSample(x, y, 0) - before.getRaster().getSample(x, y, 0));
            }
        }
        return sum / 255.0 / now.getWidth() / now.getHeight();
    }
}
