package org.khet.platform.thai;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** เลขไทย ๐–๙ (U+0E50–0E59) and เลขอารบิก 0–9. People type either; letters and papers show Thai ones. */
public final class ThaiDigits {

    private static final int TO_THAI = '๐' - '0';

    /** A stretch without spaces and Thai letters: a number, a word of another script, an address. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\s\\u0E00-\\u0E7F]+");

    /** Parts of such a stretch that are read one by one. */
    private static final Pattern PART = Pattern.compile("[^,;()\\[\\]\"']+");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern ADDRESS = Pattern.compile("://|@|^www\\.", Pattern.CASE_INSENSITIVE);

    private ThaiDigits() {}

    /** ๑๒ becomes 12; all else stays. */
    public static String toArabic(String text) {
        return shift(text, '๐', '๙', -TO_THAI);
    }

    /** 12 becomes ๑๒; all else stays. */
    public static String toThai(String text) {
        return shift(text, '0', '9', TO_THAI);
    }

    public static String toThai(long number) {
        return toThai(Long.toString(number));
    }

    /**
     * As official papers print it: Thai digits, except in words and addresses written in Latin letters, such as
     * COVID-19, PM2.5 or https://example.go.th/2569 (มติคณะรัฐมนตรี 2 พ.ค. 2543).
     */
    public static String onPaper(String text) {
        return FOREIGN.matcher(text).replaceAll(run -> quoted(stretch(run.group())));
    }

    private static String stretch(String run) {
        return ADDRESS.matcher(run).find() ? run : PART.matcher(run).replaceAll(ThaiDigits::part);
    }

    private static String part(MatchResult part) {
        return quoted(LATIN.matcher(part.group()).find() ? part.group() : toThai(part.group()));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static String shift(String text, char first, char last, int by) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= first && c <= last ? (char) (c + by) : c);
        }
        return out.toString();
    }
}
