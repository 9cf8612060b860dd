package org.khet.correspondence.internal.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.correspondence.Correspondence.Receipt;
import org.khet.office.UnitId;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.stamp.Overlay;

/** ตรารับ at the top right of the first page, upright, whatever the page is. */
class ReceiptStampTest {

    private static final Receipt RECEIPT =
            new Receipt(new UnitId(new UUID(1, 1)), 1204, 2569, OffsetDateTime.parse("2026-11-21T09:15:00+07:00"));
    private static final List<String> NAMES = List.of("สพป.ภูธารา เขต 1");

    @Test
    void the_stamp_says_office_number_day_and_time_in_Thai_digits() throws IOException {
        var pdf = Overlay.onPdf(new ByteArrayInputStream(letter()), ReceiptStamp.of(NAMES, RECEIPT));
        Golden.check("stamped-letter", pdf);
        Files.createDirectories(Path.of("target/screenshots"));
        ImageIO.write(
                image(pdf),
                "png",
                Path.of("target/screenshots/stamped-letter.png").toFile());
    }

    @Test
    void long_names_of_office_and_unit_still_fit_in_the_box() throws IOException {
        var names = List.of(
                "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1", "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา");
        try (var stamp = Loader.loadPDF(ReceiptStamp.of(names, RECEIPT))) {
            assertThat(stamp.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** 5 by 2.5 cm is 59 by 30 thousandths of a page 842 points wide or so: ink there, none elsewhere. */
    @ParameterizedTest(name = "{0} by {1} turned {2}")
    @CsvSource({
        "595, 842, 0",
        "595, 842, 90",
        "595, 842, 180",
        "595, 842, 270",
        "842, 595, 0",
        "842, 595, 270",
        "842, 1191, 90",
        "1191, 842, 0",
        "298, 420, 0",
        "200, 200, 180"
    })
    void it_stands_top_right_as_the_page_is_seen(int width, int height, int turned) throws IOException {
        var image = image(Overlay.onPdf(
                new ByteArrayInputStream(blank(new PDRectangle(30, 40, width, height), turned)),
                ReceiptStamp.of(NAMES, RECEIPT)));
        var ink = Objects.requireNonNull(ink(image));
        assertThat(ink).as("ink").isNotNull();
        assertThat(ink[2]).as("right edge").isBetween(image.getWidth() * 0.94, image.getWidth() * 1.0);
        assertThat(ink[1]).as("top edge").isBetween(0.0, image.getHeight() * 0.06);
        assertThat(ink[0]).as("left edge").isGreaterThan(image.getWidth() * 0.5);
        assertThat(ink[3]).as("bottom edge").isLessThan(image.getHeight() * 0.35);
        assertThat(ink[2] - ink[0]).as("lies, is not turned").isGreaterThan(1.7 * (ink[3] - ink[1]));
    }

    @Test
    void a_scan_becomes_a_PDF_with_the_stamp() throws IOException {
        var scan = new BufferedImage(850, 1170, BufferedImage.TYPE_BYTE_BINARY);
        var pen = scan.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 850, 1170);
        pen.dispose();
        for (var format : List.of("png", "tiff")) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(scan, format, out);
            var pdf = Overlay.onPicture(new ByteArrayInputStream(out.toByteArray()), ReceiptStamp.of(NAMES, RECEIPT));
            var ink = Objects.requireNonNull(ink(image(pdf)));
            assertThat(ink).as(format).isNotNull();
            assertThat(ink[0]).isGreaterThan(image(pdf).getWidth() * 0.5);
        }
    }

    @Test
    void a_restricted_letter_is_stamped_and_a_broken_one_is_not() throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(out);
            var stamped = Overlay.onPdf(new ByteArrayInputStream(out.toByteArray()), ReceiptStamp.of(NAMES, RECEIPT));
            assertThat(ink(image(stamped))).isNotNull();
        }
        var noise = new ByteArrayInputStream(new byte[99]);
        assertThatThrownBy(() -> Overlay.onPdf(noise, ReceiptStamp.of(NAMES, RECEIPT)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Overlay.onPicture(noise, ReceiptStamp.of(NAMES, RECEIPT)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] letter() {
        return new Paper(
                        "หนังสือ",
                        Instant.EPOCH,
                        Sheet.portrait(),
                        List.of(),
                        List.of(
                                new Heading("ขอเชิญประชุม"),
                                Paragraph.of("ที่ ศธ ๐๔๐๐๙/ว ๖๕๒๑\tสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")
                                        .hanging(80)))
                .toBytes();
    }

    private static byte[] blank(PDRectangle box, int turned) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(box);
            page.setRotation(turned);
            pdf.addPage(page);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage image(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    /** Left, top, right and bottom of what is not white; null when all is. */
    private static double @Nullable [] ink(BufferedImage image) {
        double @Nullable [] edges = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xff00) < 0xd000) {
                    edges = edges == null
                            ? new double[] {x, y, x, y}
                            : new double[] {
                                Math.min(edges[0], x), edges[1], Math.max(edges[2], x), Math.max(edges[3], y)
                            };
                }
            }
        }
        return edges;
    }
}
