package org.khet.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files such as come with letters. */
public final class Samples {

    private Samples() {}

    /** A small valid PDF of one page with a cross-reference table, as the check from outside makes it. */
    public static String pdf(Object text) {
        return pdf(text, "");
    }

    /** With something more in its trailer. */
    public static String pdf(Object text, String more) {
        var drawing = "BT /F1 14 Tf 72 720 Td (Letter " + text + ") Tj ET";
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + drawing.length() + ">>stream\n" + drawing + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        var out = new StringBuilder("%PDF-1.4\n");
        var table = new ArrayList<String>();
        for (int i = 0; i < objects.length; i++) {
            table.add("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1 + " 0 obj\n" + objects[i] + "\nendobj\n");
        }
        int start = out.length();
        return out + "xref\n0 6\n0000000000 65535 f \n" + String.join("", table) + "trailer<</Size 6/Root 1 0 R" + more
                + ">>\nstartxref\n" + start + "\n%%EOF\n";
    }

    /** As most programs write it today: objects and cross-references in compressed streams. */
    public static byte[] modernPdf(int pages) throws IOException {
        try (var pdf = document(pages)) {
            return saved(pdf);
        }
    }

    public static byte[] encryptedPdf(String ownerPassword, String userPassword) throws IOException {
        try (var pdf = document(1)) {
            var policy = new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    /** A scan whose only picture is of a kind (JPEG 2000) that we have no reader for. */
    public static byte[] unreadableScan() throws IOException {
        try (var pdf = document(1)) {
            var scan = new PDImageXObject(
                    pdf, new ByteArrayInputStream(new byte[99]), COSName.JPX_DECODE, 9, 9, 8, PDDeviceRGB.INSTANCE);
            var page = new PDPage();
            pdf.addPage(page);
            pdf.removePage(0);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.drawImage(scan, 0, 0, 600, 800);
            }
            return saved(pdf);
        }
    }

    private static PDDocument document(int pages) throws IOException {
        var pdf = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA), 40);
                pen.newLineAtOffset(100, 600);
                pen.showText("Page " + i);
                pen.endText();
            }
        }
        return pdf;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    public static byte[] image(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Black and white, as a fax sends it. */
    public static byte[] tiff(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            var fax = writer.getDefaultWriteParam();
            fax.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            fax.setCompressionType("CCITT T.6");
            for (int i = 0; i < pages; i++) {
                var page = picture(1700, 2200, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(page, null, null), fax);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** Says it is 60,000 pixels wide and high. */
    public static byte[] hugeTiff() {
        int[][] entries = {
            {256, 60000}, {257, 60000}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, 60000}, {279, 1}
        };
        var out = ByteBuffer.allocate(8 + 2 + entries.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put(bytes("II*\0")).putInt(8).putShort((short) entries.length);
        for (var entry : entries) {
            out.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return out.putInt(0).array();
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    /** A file as LibreOffice or fastexcel wrote it. */
    public static byte[] real(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/files/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream of a compound file named otherwise: so Office wraps what has a password, and PowerPoint its slides. */
    public static byte[] renamed(byte[] compound, String stream, String name) {
        var file = compound.clone();
        var from = stream.getBytes(UTF_16LE);
        for (int at = 512; at < file.length - 128; at += 128) {
            if (Arrays.equals(file, at, at + from.length, from, 0, from.length)) {
                var to = name.getBytes(UTF_16LE);
                Arrays.fill(file, at, at + 64, (byte) 0);
                System.arraycopy(to, 0, file, at, to.length);
                file[at + 64] = (byte) (to.length + 2);
            }
        }
        return file;
    }

    /** An archive of these parts, in their order. */
    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The archive with its parts as they are, but for one. */
    public static byte[] with(byte[] archive, String name, UnaryOperator<byte[]> change) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        parts.put(name, change.apply(parts.getOrDefault(name, new byte[0])));
        return zip(parts);
    }

    /** Flags every part as encrypted, in its own header and in the directory. */
    public static byte[] locked(byte[] archive) {
        var text = new String(archive, ISO_8859_1);
        var file = archive.clone();
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
            file[at + 6] |= 1;
        }
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            file[at + 8] |= 1;
        }
        return file;
    }

    /** So many zeros, packed: a thousandth of their size. */
    public static byte[] packedZeros(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                packing.write(zeros);
            }
        }
        return out.toByteArray();
    }

    public static byte[] packed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(content);
        }
        return out.toByteArray();
    }

    /** One character a byte. */
    public static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }

    public static byte[] zipBomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("0"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** A PDF with one more object: a stream with this filter. */
    public static byte[] pdfWithStream(String filter, byte[] content) {
        var plain = pdf("bomb");
        int xref = plain.indexOf("xref\n");
        var head =
                plain.substring(0, xref) + "9 0 obj\n<</Filter " + filter + "/Length " + content.length + ">>stream\n";
        return joined(bytes(head), content, bytes("\nendstream\nendobj\n" + plain.substring(xref)));
    }

    /** Opens with a script; as most programs write it, it lies in a compressed stream. */
    public static byte[] pdfWithScript() throws IOException {
        try (var pdf = document(1)) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            return saved(pdf);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
