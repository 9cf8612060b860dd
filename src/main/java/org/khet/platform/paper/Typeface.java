package org.khet.platform.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face of Sarabun, read once: the file to embed, its measures, and the same file for shaping. */
final class Typeface {

    static final Typeface REGULAR = new Typeface("Sarabun-Regular");
    static final Typeface BOLD = new Typeface("Sarabun-Bold");

    final String name;
    final byte[] program;
    final TrueTypeFont measures;
    /** At 1000 points, so that shaped positions come out in thousandths of the letter size. */
    final Font shaping;

    private final CmapLookup characters;

    private Typeface(String name) {
        this.name = name;
        try {
            program = read("/paper/fonts/" + name + ".ttf");
            measures = new TTFParser().parse(new RandomAccessReadBuffer(program));
            characters = measures.getUnicodeCmapLookup();
            shaping = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(program))
                    .deriveFont(1000f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + name + " is damaged", e);
        }
    }

    static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    boolean shows(int character) {
        return characters.getGlyphId(character) > 0;
    }

    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** Advance width of a glyph in thousandths of the letter size. */
    float advance(int glyph) {
        try {
            return measures.getAdvanceWidth(glyph) * 1000f / measures.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int glyphs() {
        try {
            return measures.getNumberOfGlyphs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters that ask for this glyph directly, in order; none for forms that only shaping chooses. */
    List<Integer> characters(int glyph) {
        List<Integer> codes = characters.getCharCodes(glyph);
        return codes == null ? List.of() : codes;
    }

    String glyphName(int glyph) {
        try {
            String glyphName = measures.getPostScript().getName(glyph);
            return glyphName == null ? "" : glyphName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        }
    }
}
