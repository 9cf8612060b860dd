package org.khet.platform.paper;

/**
 * The smallest thing a line is made of.
 *
 * @param breakAfter whether a line may end after it
 */
record Item(Kind kind, ShapedWord word, TextStyle style, boolean breakAfter) {

    enum Kind {
        WORD,
        SPACE,
        TAB,
        LINE_FEED
    }

    static Item word(ShapedWord word, TextStyle style, boolean breakAfter) {
        return new Item(Kind.WORD, word, style, breakAfter);
    }

    static Item space(TextStyle style, boolean breakAfter) {
        return new Item(Kind.SPACE, Shaper.shape(" ", style.bold()), style, breakAfter);
    }

    static Item tab(TextStyle style) {
        return new Item(Kind.TAB, Shaper.shape(" ", style.bold()), style, false);
    }

    static Item lineFeed(TextStyle style) {
        return new Item(Kind.LINE_FEED, Shaper.shape(" ", style.bold()), style, true);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    Item breakable(boolean newBreakAfter) {
        return new Item(kind, word, style, newBreakAfter);
    }

    /** Width in PDF points. */
    double width() {
        return word.advance * style.em() / 1000;
    }
}
