package org.khet.platform.thai;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thai text as people write it, put together again from what came out of a PDF, an old program or a keyboard: the text
 * layers that programs write put marks out of order, split ำ, leave spaces before marks, or use the private codes by which
 * old fonts chose a glyph. The result has every mark behind its consonant in the one order (vowel, then tone), so that
 * what looks the same is the same.
 */
public final class ThaiText {

    private static final String CONSONANT = "\u0E01-\u0E2E";
    private static final String UPPER_OR_LOWER = "\u0E31\u0E34-\u0E3A\u0E47\u0E4D\u0E4E";
    private static final String TONE = "\u0E48-\u0E4C";
    private static final String MARK = UPPER_OR_LOWER + TONE;

    /** Glyphs that fonts for Windows kept at U+F700–F71A: marks moved left, lowered, and letters without their foot. */
    private static final String WINDOWS =
            "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
                    + "\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    /** The same of fonts for the Macintosh, U+F884–F899. */
    private static final String MACINTOSH =
            "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49\u0E4A\u0E4A\u0E4A"
                    + "\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C\u0E4C\u0E4D";

    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\u00A0\u2000-\u200A\u202F\u205F\u3000]");
    private static final Pattern SPACE_BEFORE_MARK =
            Pattern.compile("([" + CONSONANT + MARK + "])[ ]+(?=[" + MARK + "])");
    private static final Pattern TWICE = Pattern.compile("([" + MARK + "])\\1+");
    private static final Pattern TWO_E = Pattern.compile("\u0E40\u0E40");
    private static final Pattern CLUSTER = Pattern.compile("([" + MARK + "]{2,})");

    /** ํ, perhaps with a tone before or behind it, then า: one letter in two parts. */
    private static final Pattern SPLIT_AM =
            Pattern.compile("([" + TONE + "]?)\u0E4D([" + TONE + "]?)[ ]?([" + TONE + "]?)\u0E32");

    /** A tone typed behind ำ belongs before it. */
    private static final Pattern TONE_BEHIND_AM = Pattern.compile("\u0E33([" + TONE + "])");

    private static final Pattern SPACE_BEFORE_AM = Pattern.compile("([" + CONSONANT + TONE + "])[ ]+(?=\u0E33)");

    private ThaiText() {}

    /** A mark that stands over or under a letter and takes no place of its own. */
    public static boolean isMark(int c) {
        return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
    }

    public static boolean isThai(int c) {
        return c >= 0x0E01 && c <= 0x0E5B;
    }

    /** Puts the text together again; what is in order already stays as it is. */
    public static String mend(String text) {
        var mended = known(Normalizer.normalize(text, Normalizer.Form.NFC));
        mended = SPACES.matcher(UNSEEN.matcher(mended).replaceAll("")).replaceAll(" ");
        mended = SPACE_BEFORE_MARK.matcher(mended).replaceAll("$1");
        mended = CLUSTER.matcher(mended).replaceAll(marks -> Matcher.quoteReplacement(ordered(marks.group())));
        mended = SPLIT_AM.matcher(mended).replaceAll("$1$2$3\u0E33");
        mended = SPACE_BEFORE_AM.matcher(mended).replaceAll("$1");
        mended = TONE_BEHIND_AM.matcher(mended).replaceAll("$1\u0E33");
        mended = TWICE.matcher(mended).replaceAll("$1");
        return TWO_E.matcher(mended).replaceAll("\u0E41");
    }

    /** Vowels and the like first, tones last, each once. */
    private static String ordered(String marks) {
        var vowels = new StringBuilder();
        var tones = new StringBuilder();
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i);
            var to = mark >= '\u0E48' && mark <= '\u0E4C' ? tones : vowels;
            if (to.indexOf(String.valueOf(mark)) < 0) {
                to.append(mark);
            }
        }
        return vowels.append(tones).toString();
    }

    private static String known(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uF700' && c <= '\uF71A') {
                out.append(WINDOWS.charAt(c - '\uF700'));
            } else if (c >= '\uF884' && c <= '\uF899') {
                out.append(MACINTOSH.charAt(c - '\uF884'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
