package org.khet.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.khet.office.OfficeFixture;
import org.khet.platform.paper.PdfReading;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as other modules ask for them, with the office's own emblem. */
@KhetTest
class LetterPapersTest {

    @Autowired
    LetterPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_letter_carries_the_emblem_its_office_has_today() throws Exception {
        var office = OfficeFixture.in(jdbc).id();
        var setting = Setting.of(office, Instant.parse("2026-11-24T02:00:00Z"));
        var letter = ContentFixture.of(LetterKind.EXTERNAL);
        assertThat(blue(papers.print(letter, setting))).as("no emblem yet").isZero();

        jdbc.sql("update office.office set emblem = :png, version = version + 1 where id = :office")
                .param("png", png())
                .param("office", office.value())
                .update();
        byte[] pdf = papers.print(letter, setting);
        assertThat(blue(pdf)).as("3 × 3 cm of blue").isGreaterThan(100);
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void the_checker_is_asked_at_the_same_place() {
        assertThat(papers.check(ContentFixture.of(LetterKind.MINUTES))).isEmpty();
        assertThat(papers.check(Content.of(LetterKind.MINUTES))).isNotEmpty();
    }

    private static byte[] png() throws IOException {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 60, 60);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static long blue(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 40);
            long blue = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    blue += (image.getRGB(x, y) & 0xFFFFFF) == 0x0000FF ? 1 : 0;
                }
            }
            return blue;
        }
    }
}
