package org.khet.platform.api;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;

/** What programs ask in an address; what cannot be read is said at its parameter. */
public final class ApiQuery {

    /** No page is longer. */
    public static final int MOST = 200;

    private ApiQuery() {}

    /** Lines of a page. */
    public static int size(String typed, Errors errors) {
        var digits = ThaiDigits.toArabic(typed).strip();
        if (!digits.matches("[1-9]\\d{0,2}") || Integer.parseInt(digits) > MOST) {
            errors.add("size", text("platform.api.size", Integer.toString(MOST)));
            return MOST;
        }
        return Integer.parseInt(digits);
    }

    /** An ISO day, null when it is absent or wrong. */
    public static @Nullable LocalDate day(String field, @Nullable String typed, Errors errors) {
        return switch (ThaiDate.parseIso(typed)) {
            case TypedDate.Day(var date) -> date;
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong(var box, var why) -> {
                errors.add(field, why);
                yield null;
            }
        };
    }

    /** An ISO month, {@code 2026-11}; empty when it is none. */
    public static Optional<YearMonth> month(String typed) {
        var digits = ThaiDigits.toArabic(typed).strip();
        return digits.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(digits)) : Optional.empty();
    }

    /** A whole number that must be there, Thai digits too; -1 when it is wrong, which is noted. */
    public static int number(String field, @Nullable String typed, Errors errors) {
        var digits = typed == null ? "" : ThaiDigits.toArabic(typed).strip();
        if (!digits.matches("\\d{1,9}")) {
            errors.add(field, text("platform.api.kind.number"));
            return -1;
        }
        return Integer.parseInt(digits);
    }

    /** An ISO day as a form would bring it. */
    public static @Nullable DateBoxes boxes(String field, @Nullable String typed, Errors errors) {
        var day = day(field, typed, errors);
        return day == null ? null : JsonBody.boxes(day);
    }

    /**
     * A page of what was read, one line more than it shows.
     *
     * @param next value of {@code after} for the next page, null on the last one
     */
    public record Page<T>(List<T> items, @Nullable String next) {

        public static <L, T> Page<T> of(List<L> read, int most, Function<L, T> item, Function<L, String> place) {
            var shown = read.size() > most ? read.subList(0, most) : read;
            return new Page<>(
                    shown.stream().map(item).toList(), read.size() > most ? place.apply(shown.getLast()) : null);
        }
    }
}
