package org.khet.platform.paper;

/** A word as glyphs in their places; lengths are thousandths of the letter size, y goes up. */
final class ShapedWord {

    final String text;
    final int[] glyphs;
    final float[] x;
    final float[] y;
    /** The cluster (letter with its marks) each glyph belongs to, counted from 0; clusters move as one. */
    final int[] cluster;

    final float advance;
    /** The face has no glyph for this text: a frame stands for it. */
    final boolean boxed;

    ShapedWord(String text, int[] glyphs, float[] x, float[] y, int[] cluster, float advance, boolean boxed) {
        this.text = text;
        this.glyphs = glyphs;
        this.x = x;
        this.y = y;
        this.cluster = cluster;
        this.advance = advance;
        this.boxed = boxed;
    }

    int clusters() {
        return cluster.length == 0 ? 0 : cluster[cluster.length - 1] + 1;
    }
}
