package org.khet.correspondence.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;

/** Reads what is asked of a register, typed or sent; what is wrong is said at its field. */
final class NumbersTyped {

    static final int LONGEST = 300;
    private static final int LARGEST_FIRST = 999_999;

    private NumbersTyped() {}

    /** This year of the register or the next. */
    static int year(@Nullable String typed, LocalDate today, Errors errors) {
        var thisYear = ThaiDate.year(today);
        return number("year", typed, thisYear, thisYear + 1, errors);
    }

    static int first(@Nullable String typed, Errors errors) {
        return number("first", typed, 1, LARGEST_FIRST, errors);
    }

    static String needed(String field, @Nullable String typed, Errors errors) {
        var line = typed == null
                ? ""
                : typed.replaceAll("[\\r\\n\\t]+", " ")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        if (line.isEmpty()) {
            errors.add(field, text("correspondence.numbers." + field + ".missing"));
        } else if (line.length() > LONGEST) {
            errors.add(
                    field,
                    text("correspondence.error.long", Integer.toString(LONGEST), Integer.toString(line.length())));
        }
        return line;
    }

    private static int number(String field, @Nullable String typed, int least, int most, Errors errors) {
        var digits = typed == null ? "" : ThaiDigits.toArabic(typed).strip();
        var number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            errors.add(
                    field,
                    text(
                            "correspondence.numbers." + field + ".wrong",
                            Integer.toString(least),
                            Integer.toString(most)));
        }
        return number;
    }
}
