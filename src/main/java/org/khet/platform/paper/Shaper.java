package org.khet.platform.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Puts Thai marks where they belong, by the shaping rules inside the face. Words come back often, so they are kept. */
final class Shaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int KEPT_WORDS = 20_000;
    private static final int KEPT_LENGTH = 40;
    private static final int SARA_AM = 0x0E33;
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

    /** A frame that stands for text the face cannot show; a space inside it carries the text. */
    static ShapedWord box(String text, boolean bold) {
        int space = Typeface.of(bold).glyph(' ');
        return new ShapedWord(
                text, new int[] {space}, new float[] {0}, new float[] {0}, new int[] {0}, BOX_ADVANCE, true);
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
        for (int i = 1; i < glyphs.length; i++) {
            // Marks have no width; sara am (ำ) is split by shaping, and its second half stays with its letter.
            boolean opens = face.advance(glyphs[i]) > 0 && chars[vector.getGlyphCharIndex(i)] != SARA_AM;
            cluster[i] = cluster[i - 1] + (opens ? 1 : 0);
        }
        return cluster;
    }
}
