package org.khet.platform.compare;

/** A stretch of a comparison. */
public record Piece(Kind kind, String text) {

    /** Where the stretch is met. */
    public enum Kind {
        /** In both texts. */
        SAME,
        /** Only in the earlier one. */
        GONE,
        /** Only in the later one. */
        NEW
    }
}
