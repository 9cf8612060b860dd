package org.khet.platform.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A date as it is written out in a text: ๑๓ พฤศจิกายน ๒๕๖๙, 13 พ.ย. 2569, วันที่ ๑๓ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙. */
public final class WrittenDate {

    private static final int ERA = 543;
    private static final String MONTHS = Stream.concat(ThaiMonths.FULL.stream(), ThaiMonths.SHORT.stream())
            .map(month -> Pattern.quote(month).replace(".", "\\E\\.?\\s?\\Q"))
            .collect(Collectors.joining("|"));
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:เดือน)?\\s*(" + MONTHS
            + ")\\s*(?:พ\\s?\\.\\s?ศ\\s?\\.)?\\s*(25\\d\\d|26\\d\\d)(?!\\d)");

    private WrittenDate() {}

    /** The first date in the text; digits may be Thai. */
    public static Optional<LocalDate> first(String text) {
        return DATE.matcher(ThaiDigits.toArabic(text))
                .results()
                .flatMap(found -> date(found).stream())
                .findFirst();
    }

    /** The date, when the text is nothing else. */
    public static Optional<LocalDate> alone(String text) {
        var matcher = DATE.matcher(ThaiDigits.toArabic(text).strip());
        return matcher.matches() ? date(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<LocalDate> date(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)) - ERA,
                    ThaiMonths.find(found.group(2)).orElseThrow(),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException | NoSuchElementException noSuchDay) {
            return Optional.empty();
        }
    }
}
