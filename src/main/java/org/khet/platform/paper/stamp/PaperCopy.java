package org.khet.platform.paper.stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/**
 * A copy of a document with words laid over its sheets. What was signed in the document is still to be seen in the copy, but
 * is no signature there: a copy is not what was signed. The document itself is not touched.
 */
public final class PaperCopy {

    private static final float MM = 72 / 25.4f;
    private static final float BESIDE = 6 * MM;

    /** As near the edge as printers reach. */
    private static final float ABOVE = 3 * MM;

    private static final float MOST_OF_WIDTH = 0.45f;
    private static final float MOST_OF_HEIGHT = 0.25f;
    private static final long MEMORY = 64L << 20;
    private static final long DISK = 448L << 20;

    private PaperCopy() {}

    /** Where words go, as a sheet is seen. */
    public enum Corner {
        TOP_RIGHT,
        BOTTOM_RIGHT
    }

    /** On which sheets. */
    public enum Sheets {
        FIRST,
        LAST,
        ALL
    }

    /**
     * Words to be laid.
     *
     * @param paper a PDF of one page, drawn in its own size, or smaller where the sheet is small
     */
    @SuppressWarnings("ArrayRecordComponent") // laid at once, never compared
    public record Words(byte[] paper, Corner corner, Sheets on) {}

    /**
     * The copy.
     *
     * @param sheets how many
     * @param width of the last one as it is seen, in points; {@code height} too
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Made(byte[] pdf, int sheets, double width, double height) {}

    /**
     * Copies a PDF.
     *
     * @throws IOException when it cannot be read
     */
    public static Made ofPdf(InputStream original, List<Words> words) throws IOException {
        try (var pdf = Loader.loadPDF(
                new RandomAccessReadBuffer(original),
                MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK).streamCache)) {
            // Restrictions without a password would forbid the saving; the copy is for the office's own use.
            pdf.setAllSecurityToBeRemoved(true);
            drawWhatWasSigned(pdf);
            return copied(pdf, words);
        } catch (RuntimeException | StackOverflowError odd) {
            throw new IOException("cannot be copied", odd);
        }
    }

    /** Makes a PDF of a picture, each of its pages a sheet, and lays the words on it. */
    public static Made ofPicture(InputStream original, List<Words> words) throws IOException {
        try (var pdf = PictureSheets.of(original)) {
            return copied(pdf, words);
        } catch (RuntimeException odd) {
            throw new IOException("cannot be copied", odd);
        }
    }

    private static void drawWhatWasSigned(PDDocument pdf) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        var form = catalog.getAcroForm(null);
        if (form != null && !pdf.getSignatureDictionaries().isEmpty()) {
            form.flatten();
            catalog.getCOSObject().removeItem(COSName.ACRO_FORM);
            catalog.getCOSObject().removeItem(COSName.PERMS);
            catalog.getCOSObject().removeItem(COSName.getPDFName("DSS"));
        }
    }

    private static Made copied(PDDocument pdf, List<Words> words) throws IOException {
        int sheets = pdf.getNumberOfPages();
        if (sheets == 0) {
            throw new IOException("no sheet to copy");
        }
        for (var one : words) {
            try (var small = Loader.loadPDF(one.paper())) {
                int first = one.on() == Sheets.LAST ? sheets - 1 : 0;
                int last = one.on() == Sheets.FIRST ? 0 : sheets - 1;
                for (int at = first; at <= last; at++) {
                    draw(pdf, pdf.getPage(at), small, one.corner());
                }
            }
        }
        var view = Overlay.view(pdf.getPage(sheets - 1));
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return new Made(out.toByteArray(), sheets, view.width(), view.height());
    }

    private static void draw(PDDocument pdf, PDPage page, PDDocument words, Corner corner) throws IOException {
        var form = new LayerUtility(pdf).importPageAsForm(words, 0);
        float width = form.getBBox().getWidth();
        float height = form.getBBox().getHeight();
        var view = Overlay.view(page);
        float scale =
                Math.min(1, Math.min(MOST_OF_WIDTH * view.width() / width, MOST_OF_HEIGHT * view.height() / height));
        float right = view.width() - Math.min(BESIDE, view.width() * 0.03f) - scale * width;
        float foot = corner == Corner.BOTTOM_RIGHT ? ABOVE : view.height() - ABOVE - scale * height;
        try (var pen = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            pen.transform(view.toPage());
            pen.transform(new Matrix(scale, 0, 0, scale, right, foot));
            pen.drawForm(form);
        }
    }
}
