package org.khet.platform.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A face inside a PDF, whole, so that a glyph is called by its own number (Type0, Identity-H). */
final class EmbeddedFont {

    private static final int SYMBOLIC = 4;

    private final PDDocument document;
    private final Typeface face;

    private EmbeddedFont(PDDocument document, Typeface face) {
        this.document = document;
        this.face = face;
    }

    /** The name by which drawings call the face. */
    static String resourceName(boolean bold) {
        return bold ? "/B" : "/R";
    }

    static COSDictionary in(PDDocument document, boolean bold) throws IOException {
        return new EmbeddedFont(document, Typeface.of(bold)).font();
    }

    private COSDictionary font() throws IOException {
        var font = typed("Font", "Type0");
        font.setName(COSName.BASE_FONT, face.name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, arrayOf(glyphs()));
        font.setItem(COSName.TO_UNICODE, face.toUnicode.in(document));
        return font;
    }

    private COSDictionary glyphs() throws IOException {
        var font = typed("Font", "CIDFontType2");
        font.setName(COSName.BASE_FONT, face.name);
        font.setItem(COSName.CIDSYSTEMINFO, collection());
        font.setItem(COSName.FONT_DESC, descriptor());
        font.setItem(COSName.W, widths());
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        return font;
    }

    private static COSDictionary collection() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSDictionary descriptor() throws IOException {
        var head = face.measures.getHeader();
        var across = face.measures.getHorizontalHeader();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, face.name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                        head.getXMin(),
                        head.getYMin(),
                        head.getXMax() - head.getXMin(),
                        head.getYMax() - head.getYMin()));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, across.getAscender());
        descriptor.setInt(COSName.DESCENT, across.getDescender());
        descriptor.setInt(COSName.CAP_HEIGHT, face.measures.getOS2Windows().getCapHeight());
        descriptor.setInt(COSName.STEM_V, face == Typeface.BOLD ? 140 : 80);
        COSStream program = face.program.in(document);
        program.setInt(COSName.LENGTH1, face.program.length());
        descriptor.setItem(COSName.FONT_FILE2, program);
        return descriptor;
    }

    private COSArray widths() throws IOException {
        var each = new COSArray();
        for (int glyph = 0; glyph < face.glyphs(); glyph++) {
            each.add(COSInteger.get(Math.round(face.advance(glyph))));
        }
        var widths = new COSArray();
        widths.add(COSInteger.get(0));
        widths.add(each);
        return widths;
    }

    private static COSDictionary typed(String type, String subtype) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        dictionary.setName(COSName.SUBTYPE, subtype);
        return dictionary;
    }

    private static COSArray arrayOf(COSDictionary only) {
        var array = new COSArray();
        array.add(only);
        return array;
    }
}
