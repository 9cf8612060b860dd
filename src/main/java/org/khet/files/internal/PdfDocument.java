package org.khet.files.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;
import org.khet.files.MediaType;
import org.khet.files.Refusal;

/** Reads a PDF in full: what it costs is worth it only where its shape is odd or a page is to be seen. */
final class PdfDocument {

    private static final long MEMORY = 64L << 20;
    private static final long DISK = 448L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MAX_HEIGHT = 4000;

    private PdfDocument() {}

    /** Does it open, without a password, and has it pages? Restrictions without a password to open are let be. */
    static Verdict check(Path file) {
        try {
            return pages(file) > 0 ? new Verdict.Is(MediaType.PDF) : new Verdict.IsNot(Refusal.BROKEN);
        } catch (InvalidPasswordException e) {
            return new Verdict.IsNot(Refusal.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Verdict.IsNot(Refusal.BROKEN);
        }
    }

    static int pages(Path file) throws IOException {
        return pages(new RandomAccessReadBufferedFile(file));
    }

    static int pages(RandomAccessRead bytes) throws IOException {
        try (var pdf = open(bytes)) {
            return pdf.getNumberOfPages();
        }
    }

    /**
     * Draws a page.
     *
     * @param bytes closed when this returns
     * @param page from 1
     * @param width at most, in pixels
     * @param most pixels for a point
     */
    static Drawn draw(RandomAccessRead bytes, int page, int width, float most) throws IOException {
        try (var pdf = open(bytes)) {
            int pages = pdf.getNumberOfPages();
            if (page > pages) {
                return new Drawn(pages, null);
            }
            float scale = scale(pdf.getPage(page - 1), width, most);
            var image = new BoundedRenderer(pdf, PATIENCE).renderImage(page - 1, scale, ImageType.RGB);
            return new Drawn(pages, image);
        }
    }

    /** The count of pages, and the picture when there is such a page. */
    record Drawn(int pages, @Nullable BufferedImage image) {}

    private static float scale(PDPage page, int width, float most) {
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float across = turned ? box.getHeight() : box.getWidth();
        float down = turned ? box.getWidth() : box.getHeight();
        return Math.min(most, Math.min(width / across, MAX_HEIGHT / down));
    }

    private static PDDocument open(RandomAccessRead bytes) throws IOException {
        try {
            return Loader.loadPDF(bytes, MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK).streamCache);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            bytes.close();
            throw e;
        }
    }
}
