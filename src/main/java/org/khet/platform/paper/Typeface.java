package org.khet.platform.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face of Sarabun, read once: the file to embed, its measures, and the same file for shaping. */
final class Typeface {

    private static final String SYSTEM_FONTS = "sun.awt.fontconfig";
    private static final String NO_SYSTEM_FONTS = "version=1\nsequence.allfonts=default\n";

    static final Typeface REGULAR = new Typeface("Sarabun-Regular");
    static final Typeface BOLD = new Typeface("Sarabun-Bold");

    final String name;
    final Packed program;
    final Packed toUnicode;
    final TrueTypeFont measures;
    final Font shaping;

    private final CmapLookup characters;
    private final float[] advances;

    private Typeface(String name) {
        this.name = name;
        try {
            byte[] file = Resource.bytes("fonts/" + name + ".ttf");
            program = new Packed(file);
            measures = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = measures.getUnicodeCmapLookup();
            advances = advances(measures);
            toUnicode = new Packed(new GlyphNames(measures).toUnicode().getBytes(StandardCharsets.US_ASCII));
            shaping = shaping(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return advances[glyph];
    }

    int glyphs() {
        return advances.length;
    }

    private static float[] advances(TrueTypeFont font) throws IOException {
        var advances = new float[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm();
        }
        return advances;
    }

    /** As the JDK shapes it, at 1000 points, so that places come out in thousandths of the letter size. */
    private static Font shaping(byte[] file) throws IOException {
        try {
            return create(file);
        } catch (IOException | RuntimeException e) {
            // Before it reads any font the JDK asks fontconfig for the system's, which a bare server does not have.
            if (System.getProperty(SYSTEM_FONTS) != null) {
                throw e;
            }
            Path none = Files.createTempFile("khet-fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, NO_SYSTEM_FONTS);
            System.setProperty(SYSTEM_FONTS, none.toString());
            return create(file);
        }
    }

    private static Font create(byte[] file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(1000f);
        } catch (FontFormatException e) {
            throw new IllegalArgumentException("a font of the application is damaged", e);
        }
    }
}
