package org.khet.platform.paper.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A picture added to a sheet by an incremental update: the bytes that were there stay as they are, the picture follows them. */
public final class Added {

    private Added() {}

    /**
     * Where on which sheet, in points from its top left corner as it is seen.
     *
     * @param sheet the first is 1
     */
    public record Place(int sheet, double x, double y, double width, double height) {}

    /**
     * Adds a picture.
     *
     * @throws IOException when the document cannot be read, is locked or has no such sheet
     */
    public static byte[] picture(byte[] original, BufferedImage picture, Place place) throws IOException {
        try (var pdf = Loader.loadPDF(original)) {
            if (pdf.isEncrypted() || place.sheet() < 1 || place.sheet() > pdf.getNumberOfPages()) {
                throw new IOException("locked, or without sheet " + place.sheet());
            }
            draw(pdf, picture, place);
            var out = new ByteArrayOutputStream(original.length + (1 << 16));
            pdf.saveIncremental(out);
            return out.toByteArray();
        } catch (RuntimeException | StackOverflowError odd) {
            throw new IOException("nothing can be added", odd);
        }
    }

    private static void draw(PDDocument pdf, BufferedImage picture, Place place) throws IOException {
        var page = pdf.getPage(place.sheet() - 1);
        var view = Overlay.view(page);
        var image = LosslessFactory.createFromImage(pdf, picture);
        try (var pen = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            pen.transform(view.toPage());
            pen.drawImage(
                    image,
                    (float) place.x(),
                    (float) (view.height() - place.y() - place.height()),
                    (float) place.width(),
                    (float) place.height());
        }
    }
}
