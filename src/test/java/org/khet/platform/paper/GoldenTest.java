package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void one_moved_line_is_seen() throws IOException {
        assertThat(Golden.difference(look(6, "น้ำ"), look(8, "น้ำ"))).isGreaterThan(Golden.TOLERANCE);
    }

    @Test
    void the_same_paper_is_no_difference() throws IOException {
        assertThat(Golden.difference(look(6, "น้ำ"), look(6, "น้ำ"))).isZero();
    }

    private static BufferedImage look(double before, String text) throws IOException {
        byte[] pdf = PaperFixture.paper(
                Paragraph.of("ขอเชิญประชุม"), Paragraph.of(text.repeat(20)).spacedBefore(before));
        return PdfReading.image(pdf, 1, Golden.DPI);
    }
}
