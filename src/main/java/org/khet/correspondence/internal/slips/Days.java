package org.khet.correspondence.internal.slips;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.platform.period.Span;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;

/** Days of the book, both ends in it. */
record Days(LocalDate first, LocalDate last) {

    /** Longer than this nobody signs for at once. */
    private static final int MOST_MONTHS = 3;

    /** Reads the typed days; empty, with the reason at its field, when they are none. */
    static Optional<Days> read(@Nullable DateBoxes from, @Nullable DateBoxes to, Errors errors) {
        var first = TypedSpan.day("from", from, errors);
        var last = TypedSpan.day("to", to, errors);
        if (first == null) {
            errors.add("from", text("platform.date.empty"));
            return Optional.empty();
        }
        var days = new Days(first, last == null ? first : last);
        if (days.last().isBefore(first)) {
            errors.add("to", text("correspondence.filter.backwards"));
        } else if (days.last().isAfter(first.plusMonths(MOST_MONTHS))) {
            errors.add("to", text("correspondence.book.too-long", Integer.toString(MOST_MONTHS)));
        }
        return errors.any() ? Optional.empty() : Optional.of(days);
    }

    String words() {
        return new Span(first, last).words();
    }
}
