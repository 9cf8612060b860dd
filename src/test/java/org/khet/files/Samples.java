package org.khet.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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

/** Files such as come with letters. */
final class Samples {

    private Samples() {}

    /** A small valid PDF of one page with a cross-reference table, as the check from outside makes it. */
    static String pdf(Object text) {
        return pdf(text, "");
    }

    /** With something more in its trailer. */
    static String pdf(Object text, String more) {
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
    static byte[] modernPdf(int pages) throws IOException {
        try (var pdf = document(pages)) {
            return saved(pdf);
        }
    }

    static byte[] encryptedPdf(String ownerPassword, String userPassword) throws IOException {
        try (var pdf = document(1)) {
            var policy = new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    /** A scan whose only picture is of a kind (JPEG 2000) that we have no reader for. */
    static byte[] unreadableScan() throws IOException {
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

    static byte[] image(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Black and white, as a fax sends it. */
    static byte[] tiff(int pages) throws IOException {
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
    static byte[] hugeTiff() {
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

    static byte[] webp() {
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

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
