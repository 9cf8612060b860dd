package org.khet.platform.thai;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a point at the beginning of a line, as official letters number them.
 *
 * @param level 1 for ๑., 2 for ๑.๑ and ก., 3 for ๑.๑.๑ and (๑), 4 for deeper ones and for a dash
 * @param text as typed: ๑., (ก), -
 * @param words what follows it
 */
public record PointNumber(int level, String text, String words) {

    private static final String DIGITS = "[0-9๐-๙]{1,3}";
    private static final String CONSONANT = "[ก-ฮ]";
    /** ๑.๑, with the words close to it or not; 12.30 น. is a time and no point. */
    private static final String DOTTED = DIGITS + "(?:\\." + DIGITS + ")+\\.?" + "(?=\\s|$|[ก-ฮเ-ไ])(?!\\s*น\\.)";

    private static final String PLAIN = DIGITS + "\\.(?![0-9๐-๙])";
    private static final String BRACKETED = "\\((?:" + DIGITS + "(?:\\." + DIGITS + ")*|" + CONSONANT + ")\\)";
    private static final String LETTERED = CONSONANT + "\\.(?=\\s|$)";
    private static final String DASH = "[-\u2013\u2022](?=\\s|$)";
    private static final Pattern POINT = Pattern.compile(
            "(" + String.join("|", DOTTED, PLAIN, BRACKETED, LETTERED, DASH) + ")\\s*(.*)", Pattern.DOTALL);
    private static final int DEEPEST = 4;

    /** Empty when the line begins with no such number. */
    public static Optional<PointNumber> of(String line) {
        var point = POINT.matcher(line);
        return point.matches()
                ? Optional.of(new PointNumber(level(point.group(1)), point.group(1), point.group(2)))
                : Optional.empty();
    }

    private static int level(String number) {
        char first = number.charAt(0);
        if (first == '(') {
            return 3;
        }
        if (Character.isDigit(first)) {
            return Math.min(number.split("\\.").length, DEEPEST);
        }
        return Character.isLetter(first) ? 2 : DEEPEST;
    }
}
