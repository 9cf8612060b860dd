package org.khet.platform.paper.stamp;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/**
 * A stamp laid over the top right corner of the first page, upright as the page is seen, whatever way it is turned inside
 * the file. What comes out is a new document; the one that went in is not touched.
 */
public final class Overlay {

    private static final float MM = 72 / 25.4f;
    private static final float BESIDE = 6 * MM;

    /** As high as printers reach: the sender of a letter without a krut begins 25 mm below the edge. */
    private static final float ABOVE = 3 * MM;

    private static final float MOST_OF_WIDTH = 0.4f;
    private static final float MOST_OF_HEIGHT = 0.25f;
    private static final float FRAME = 0.9f;
    private static final long MEMORY = 64L << 20;
    private static final long DISK = 448L << 20;

    /** The ink of office stamps. */
    private static final Color INK = new Color(0x23, 0x2f, 0x8f);

    private Overlay() {}

    /**
     * Stamps a PDF.
     *
     * @param stamp a PDF of one page, drawn in its own size in a frame, or smaller where the page is small
     * @throws IOException when the document cannot be read
     */
    public static byte[] onPdf(InputStream original, byte[] stamp) throws IOException {
        try (var pdf = Loader.loadPDF(
                new RandomAccessReadBuffer(original),
                MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK).streamCache)) {
            // Restrictions without a password would forbid the saving; the copy is for the office's own use.
            pdf.setAllSecurityToBeRemoved(true);
            return stamped(pdf, stamp);
        } catch (RuntimeException | StackOverflowError odd) {
            throw new IOException("cannot be stamped", odd);
        }
    }

    /** Makes a PDF of a picture, each of its pages a sheet, and stamps it. */
    public static byte[] onPicture(InputStream original, byte[] stamp) throws IOException {
        try (var pdf = PictureSheets.of(original)) {
            return stamped(pdf, stamp);
        } catch (RuntimeException odd) {
            throw new IOException("cannot be stamped", odd);
        }
    }

    private static byte[] stamped(PDDocument pdf, byte[] stamp) throws IOException {
        if (pdf.getNumberOfPages() == 0) {
            throw new IOException("no page to stamp");
        }
        try (var small = Loader.loadPDF(stamp)) {
            draw(pdf, pdf.getPage(0), small);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void draw(PDDocument pdf, PDPage page, PDDocument stamp) throws IOException {
        var form = new LayerUtility(pdf).importPageAsForm(stamp, 0);
        float width = form.getBBox().getWidth();
        float height = form.getBBox().getHeight();
        var view = view(page);
        float scale = Math.min(1, Math.min(MOST_OF_WIDTH * view.width / width, MOST_OF_HEIGHT * view.height / height));
        try (var pen = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            pen.transform(view.toPage);
            pen.transform(new Matrix(
                    scale,
                    0,
                    0,
                    scale,
                    view.width - Math.min(BESIDE, view.width * 0.03f) - scale * width,
                    view.height - ABOVE - scale * height));
            pen.setStrokingColor(INK);
            pen.setNonStrokingColor(INK);
            pen.setLineWidth(FRAME);
            pen.addRect(FRAME / 2, FRAME / 2, width - FRAME, height - FRAME);
            pen.stroke();
            pen.drawForm(form);
        }
    }

    /** A page as it is seen: its size, and the way from there to the coordinates of the file. */
    record View(float width, float height, Matrix toPage) {}

    static View view(PDPage page) {
        var box = page.getCropBox();
        float x = box.getLowerLeftX();
        float y = box.getLowerLeftY();
        float w = box.getWidth();
        float h = box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new View(h, w, new Matrix(0, 1, -1, 0, x + w, y));
            case 180 -> new View(w, h, new Matrix(-1, 0, 0, -1, x + w, y + h));
            case 270 -> new View(h, w, new Matrix(0, -1, 1, 0, x, y + h));
            default -> new View(w, h, new Matrix(1, 0, 0, 1, x, y));
        };
    }
}
