package org.khet.platform.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/** Where the lines of a text may end: at Thai word boundaries, less the exceptions of good typing. */
final class LineBreaks {

    private static final ULocale THAI = ULocale.forLanguageTag("th");
    private static final int MAI_YAMOK = 0x0E46;
    private static final int PAIYANNOI = 0x0E2F;

    private final BitSet allowed;
    private final int length;

    private LineBreaks(BitSet allowed, int length) {
        this.allowed = allowed;
        this.length = length;
    }

    static LineBreaks of(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(THAI);
        lines.setText(text);
        var allowed = new BitSet(text.length() + 1);
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            allowed.set(at, !opensWithRepeat(text, at));
        }
        return new LineBreaks(allowed, text.length());
    }

    /** The next place after {@code at} where a line may end; the end of the text at the latest. */
    int after(int at) {
        int next = allowed.nextSetBit(at + 1);
        return next < 0 ? length : next;
    }

    boolean isAllowed(int at) {
        return at < length && allowed.get(at);
    }

    // ไม้ยมก and ไปยาลน้อย belong to the word before, even after a space.
    private static boolean opensWithRepeat(String text, int at) {
        return at < text.length() && (text.charAt(at) == MAI_YAMOK || text.charAt(at) == PAIYANNOI);
    }
}
