package org.khet.platform.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sheets drawn one after another by a composer that knows by itself where everything goes; what does not fit is not moved
 * on. Points from the top left corner of the sheet. The file is a PDF/A-2b, the same for the same drawing.
 */
public final class Canvas implements AutoCloseable {

    private final PdfFile file;
    private final Map<Picture, String> pictures = new HashMap<>();
    private Ink ink;

    public Canvas(Sheet sheet) throws IOException {
        file = new PdfFile(sheet);
        ink = file.ink();
    }

    /** Sets a line whose column begins at {@code left}. */
    public void line(TextLine line, Align align, double left, double baseline) {
        LinePainter.paint(ink, line.line, align, left, baseline);
    }

    public void stroke(double x1, double y1, double x2, double y2, double thickness) {
        ink.stroke(x1, y1, x2, y2, thickness);
    }

    /** A row of dots to write on. */
    public void dots(double x1, double x2, double y, double thickness) {
        ink.dots(x1, x2, y, thickness);
    }

    public void picture(Picture picture, double x, double y, double height) throws IOException {
        String name = pictures.get(picture);
        if (name == null) {
            name = file.add(picture);
            pictures.put(picture, name);
        }
        ink.picture(name, x, y, picture.widthAt(height), height);
    }

    /** The sheet is drawn; what comes next goes on a new one. */
    public void turn() throws IOException {
        file.addPage(ink);
        ink = file.ink();
    }

    /** The file of the sheets that were turned. */
    public byte[] toBytes(String title, Instant made) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Metadata.describe(file.document(), Legible.text(title), made);
        file.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A picture on white ground, packed once for many papers. */
    public static final class Picture {

        private final Packed packed;
        private final int width;
        private final int height;

        private Picture(BufferedImage image) {
            width = image.getWidth();
            height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            var bytes = new byte[pixels.length * 3];
            for (int i = 0; i < pixels.length; i++) {
                bytes[3 * i] = (byte) (pixels[i] >> 16);
                bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
                bytes[3 * i + 2] = (byte) pixels[i];
            }
            packed = new Packed(bytes);
        }

        /**
         * Reads a picture and lays it on white.
         *
         * @throws IllegalArgumentException when it is no PNG
         */
        public static Picture of(byte[] png) {
            try {
                BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
                if (read == null) {
                    throw new IllegalArgumentException("no picture");
                }
                var flat = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
                var pen = flat.createGraphics();
                pen.drawImage(read, 0, 0, Color.WHITE, null);
                pen.dispose();
                return new Picture(flat);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** How wide it is when it is this high. */
        public double widthAt(double newHeight) {
            return newHeight * width / height;
        }

        COSStream in(PDDocument document) throws IOException {
            COSStream stream = packed.in(document);
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, width);
            stream.setInt(COSName.HEIGHT, height);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            return stream;
        }
    }
}
