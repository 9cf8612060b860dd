package org.khet.platform.paper.stamp;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of a scan that came as a picture, each filling an A4 sheet of its own way up. */
final class PictureSheets {

    private static final int MOST_PAGES = 50;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float JPEG_QUALITY = 0.85f;

    private PictureSheets() {}

    static PDDocument of(InputStream picture) throws IOException {
        var pdf = new PDDocument();
        try (var in = ImageIO.createImageInputStream(picture)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int pages = Math.min(MOST_PAGES, reader.getNumImages(true));
                for (int page = 0; page < pages; page++) {
                    add(pdf, read(reader, page));
                }
            } finally {
                reader.dispose();
            }
            return pdf;
        } catch (IOException | RuntimeException e) {
            pdf.close();
            throw e;
        }
    }

    private static BufferedImage read(ImageReader reader, int page) throws IOException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_PIXELS) {
            throw new IOException("too many pixels");
        }
        return reader.read(page);
    }

    private static void add(PDDocument pdf, BufferedImage image) throws IOException {
        boolean upright = image.getHeight() >= image.getWidth();
        var a4 = PDRectangle.A4;
        var sheet = upright ? a4 : new PDRectangle(/* width= */ a4.getHeight(), /* height= */ a4.getWidth());
        var page = new PDPage(sheet);
        pdf.addPage(page);
        float scale = Math.min(sheet.getWidth() / image.getWidth(), sheet.getHeight() / image.getHeight());
        float width = scale * image.getWidth();
        float height = scale * image.getHeight();
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.drawImage(
                    packed(pdf, image), (sheet.getWidth() - width) / 2, sheet.getHeight() - height, width, height);
        }
    }

    private static PDImageXObject packed(PDDocument pdf, BufferedImage image) throws IOException {
        if (image.getType() == BufferedImage.TYPE_BYTE_BINARY
                && image.getColorModel().getPixelSize() == 1) {
            return CCITTFactory.createFromImage(pdf, image);
        }
        return image.getColorModel().hasAlpha()
                ? LosslessFactory.createFromImage(pdf, image)
                : JPEGFactory.createFromImage(pdf, image, JPEG_QUALITY);
    }
}
