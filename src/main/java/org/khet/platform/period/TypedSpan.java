package org.khet.platform.period;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/** Days as typed: from one to another, or the first alone. */
public record TypedSpan(@Nullable DateBoxes from, @Nullable DateBoxes to) {

    public boolean none() {
        return first().isEmpty() && last().isEmpty();
    }

    public DateBoxes first() {
        return Objects.requireNonNullElse(from, DateBoxes.EMPTY);
    }

    public DateBoxes last() {
        return Objects.requireNonNullElse(to, DateBoxes.EMPTY);
    }

    /** What is asked for, at most a year; null, with the reason at its field, when it cannot be read. */
    public @Nullable Span read(Errors errors) {
        var start = day("from", from, errors);
        var end = day("to", to, errors);
        if (start == null) {
            errors.add("from", text("platform.date.empty"));
            return null;
        }
        var span = new Span(start, end == null ? start : end);
        if (span.last().isBefore(span.first())) {
            errors.add("to", text("platform.period.backwards"));
        } else if (span.last().isAfter(span.first().plusYears(1))) {
            errors.add("to", text("platform.period.too-long"));
        }
        return span;
    }

    /** One day that may be left open; null when it is, or when it is none, which is noted. */
    public static @Nullable LocalDate day(String field, @Nullable DateBoxes boxes, Errors errors) {
        if (boxes == null) {
            return null;
        }
        return switch (ThaiDate.parse(boxes.day(), boxes.month(), boxes.year())) {
            case TypedDate.Day day -> day.date();
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong wrong -> {
                errors.add(field, wrong.message());
                yield null;
            }
        };
    }

    /**
     * What is asked for most: today, yesterday, this month, the last.
     *
     * @param address up to the days, ending with a question mark or an ampersand
     */
    public static List<Link> usual(String address, LocalDate today) {
        var month = today.withDayOfMonth(1);
        return List.of(
                link("today", address, new Span(today, today)),
                link("yesterday", address, new Span(today.minusDays(1), today.minusDays(1))),
                link("month", address, new Span(month, today)),
                link("last-month", address, new Span(month.minusMonths(1), month.minusDays(1))));
    }

    private static Link link(String key, String address, Span span) {
        return new Link(
                text("platform.period." + key), address + query("from", span.first()) + "&" + query("to", span.last()));
    }

    private static String query(String name, LocalDate day) {
        return name + ".day=" + day.getDayOfMonth() + "&" + name + ".month=" + day.getMonthValue() + "&" + name
                + ".year=" + ThaiDate.year(day);
    }
}
