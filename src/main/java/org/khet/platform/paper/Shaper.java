package org.khet.platform.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Puts Thai marks where they belong, by the shaping rules inside the face. Words come back often, so they are kept. */
final class Shaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int KEPT_WORDS = 20_000;
    private static final int KEPT_LENGTH = 40;
    private static final int SARA_AA = 0x0E32;
    private static final float BOX_ADVANCE = 700;

    private static final ConcurrentMap<Key, ShapedWord> KEPT = new ConcurrentHashMap<>();

    private Shaper() {}

    private record Key(String text, boolean bold) {}

    static ShapedWord shape(String text, boolean bold) {
        if (text.length() > KEPT_LENGTH) {
            return layout(text, bold);
        }
        if (KEPT.size() > KEPT_WORDS) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(new Key(text, bold), key -> layout(key.text, key.bold));
    }

    /** A frame that stands for text the face cannot show; spaces as wide as the frame carry the text. */
    static ShapedWord box(String text, boolean bold) {
        Typeface face = Typeface.of(bold);
        int space = face.glyph(' ');
        int count = Math.round(BOX_ADVANCE / face.advance(space));
        var glyphs = new int[count];
        var x = new float[count];
        Arrays.fill(glyphs, space);
        for (int i = 1; i < count; i++) {
            x[i] = i * (BOX_ADVANCE - face.advance(space)) / (count - 1);
        }
        return new ShapedWord(text, glyphs, x, new float[count], new int[count], BOX_ADVANCE, true);
    }

    private static ShapedWord layout(String text, boolean bold) {
        Typeface face = Typeface.of(bold);
        char[] chars = text.toCharArray();
        GlyphVector vector = face.shaping.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        float[] places = vector.getGlyphPositions(0, count + 1, null);
        var x = new float[count];
        var y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = places[2 * i];
            y[i] = -places[2 * i + 1];
        }
        int[] glyphs = vector.getGlyphCodes(0, count, null);
        return new ShapedWord(text, glyphs, x, y, clusters(vector, glyphs, chars, face), places[2 * count], false);
    }

    private static int[] clusters(GlyphVector vector, int[] glyphs, char[] chars, Typeface face) {
        var cluster = new int[glyphs.length];
        int saraAa = face.glyph(SARA_AA);
        for (int i = 1; i < glyphs.length; i++) {
            // Marks have no width; sara am (ำ) is split by shaping, and its second half stays with its letter.
            boolean halfOfSaraAm = glyphs[i] == saraAa && chars[vector.getGlyphCharIndex(i)] != SARA_AA;
            boolean opens = face.advance(glyphs[i]) > 0 && !halfOfSaraAm;
            cluster[i] = cluster[i - 1] + (opens ? 1 : 0);
        }
        return cluster;
    }
}
