package org.khet.platform.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where the lines of a text may end: at the word boundaries of ICU's Thai dictionary, less those that are not spelling
 * (names and new words make the dictionary guess) and those good typing avoids.
 */
final class LineBreaks {

    private static final ULocale THAI = ULocale.forLanguageTag("th");

    private final String text;
    private final BitSet allowed;

    private LineBreaks(String text) {
        this.text = text;
        this.allowed = new BitSet(text.length() + 1);
    }

    static LineBreaks of(String text) {
        var breaks = new LineBreaks(text);
        breaks.followDictionary();
        breaks.forbidLoneLetters();
        KeepTogether.office().forbidIn(text, breaks.allowed);
        return breaks;
    }

    /** The next place after {@code at} where a line may end; the end of the text at the latest. */
    int after(int at) {
        int next = allowed.nextSetBit(at + 1);
        return next < 0 ? text.length() : next;
    }

    boolean isAllowed(int at) {
        return at < text.length() && allowed.get(at);
    }

    private void followDictionary() {
        BreakIterator lines = BreakIterator.getLineInstance(THAI);
        lines.setText(text);
        for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            allowed.set(at, at == text.length() || ThaiLetters.mayPart(text.charAt(at - 1), text.charAt(at)));
        }
    }

    /** A stray consonant is no word: the dictionary lost its way there, so neither side of it is a word boundary. */
    private void forbidLoneLetters() {
        int from = 0;
        for (int to = allowed.nextSetBit(1); to >= 0; to = allowed.nextSetBit(to + 1)) {
            if (ThaiLetters.isLoneLetter(text, from, to)) {
                if (ThaiLetters.isThai(text, from - 1)) {
                    allowed.clear(from);
                }
                if (ThaiLetters.isThai(text, to)) {
                    allowed.clear(to);
                }
            }
            from = to;
        }
    }
}
