package org.khet.files.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.khet.files.internal.PdfDocument.Drawn;

/** Pages of picture files: a TIFF from a fax or scanner may have many. */
final class Picture {

    /** What a picture may take in memory: A4 in colour at 600 dpi is 105 million bytes. */
    private static final long MOST_BYTES = 128L << 20;

    private Picture() {}

    /** Would a picture of so many pixels, each of so many bits, take more memory than one is given? */
    static boolean tooLarge(long width, long height, int bits) {
        return width * height * bits / 8 > MOST_BYTES;
    }

    /** @param source a {@link java.io.File} or a stream of bytes, which is closed */
    static int pages(Object source) throws IOException {
        try (var in = ImageIO.createImageInputStream(source)) {
            var reader = reader(in);
            try {
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads only as many pixels as the screen needs. */
    static Drawn draw(Object source, int page, int width) throws IOException {
        try (var in = ImageIO.createImageInputStream(source)) {
            var reader = reader(in);
            try {
                int pages = reader.getNumImages(true);
                return new Drawn(pages, page > pages ? null : scaled(read(reader, page - 1, width), width));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader for this picture");
        }
        var reader = readers.next();
        reader.setInput(in, false, true);
        return reader;
    }

    private static BufferedImage read(ImageReader reader, int index, int width) throws IOException {
        int across = reader.getWidth(index);
        var raw = reader.getRawImageType(index);
        int bits = raw == null ? 24 : raw.getColorModel().getPixelSize();
        if (tooLarge(across, reader.getHeight(index), bits)) {
            throw new IOException("too many pixels");
        }
        var param = reader.getDefaultReadParam();
        int step = Math.max(1, across / (2 * width));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(index, param);
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        double factor = Math.min(1, (double) width / image.getWidth());
        int across = Math.max(1, (int) (image.getWidth() * factor));
        int down = Math.max(1, (int) (image.getHeight() * factor));
        var page = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, across, down, Color.WHITE, null);
        pen.dispose();
        return page;
    }
}
