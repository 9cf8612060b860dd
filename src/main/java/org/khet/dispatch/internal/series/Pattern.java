package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.platform.thai.ThaiDigits;

/** The form of a number as it is typed, {n} where the number comes: strict, for it is printed on every letter of the unit. */
final class Pattern {

    static final int LONGEST = 60;

    /** ที่ ⟨two consonants⟩ ⟨owner⟩[.⟨unit⟩…]/[ว ]⟨running⟩. */
    private static final String CODE = "[\\u0E01-\\u0E2E]{2} \\d{3,6}(\\.\\d{1,3})*/";

    private static final String CIRCULAR = "\\u0E27";
    private static final String NUMBER = "\\{n\\}";
    private static final String YEARLY = "[\\u0E01-\\u0E4E0-9 .()-]{0,40}" + NUMBER + "/\\{y\\}";

    private Pattern() {}

    /** In Arabic digits, single spaces, the ว of a circular with its space. */
    static String cleaned(String typed) {
        return ThaiDigits.toArabic(typed)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("/(" + CIRCULAR + ") ?" + NUMBER, "/$1 {n}");
    }

    /** What is wrong with it; null when it is right. */
    static @Nullable String wrong(Series series, String pattern) {
        if (pattern.split(NUMBER, -1).length != 2) {
            return text("dispatch.pattern.wrong.number");
        }
        if (!series.coded()) {
            return pattern.matches(YEARLY) ? null : text("dispatch.pattern.wrong.yearly");
        }
        var mark = pattern.contains("/" + text("dispatch.pattern.mark"));
        if (series == Series.CIRCULAR && !mark) {
            return text("dispatch.pattern.wrong.circular");
        }
        if (series != Series.CIRCULAR && mark) {
            return text("dispatch.pattern.wrong.mark");
        }
        return pattern.matches(CODE + "(" + CIRCULAR + " )?" + NUMBER) ? null : text("dispatch.pattern.wrong.code");
    }
}
