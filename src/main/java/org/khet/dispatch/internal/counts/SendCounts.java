package org.khet.dispatch.internal.counts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.office.Unit;
import org.khet.platform.period.Period;

/**
 * Everything counted of the letters a unit sent, or of those in the registers it keeps.
 *
 * @param lines the first day of each day or month that has begun
 * @param units whose letters they are, for a unit that keeps the registers of others
 */
record SendCounts(
        Unit unit,
        Period period,
        List<LocalDate> lines,
        List<Issued> issued,
        List<OfUnit> units,
        List<OnWay> ways,
        List<Took> took) {

    /** How many letters of one kind got their number for one day, and how many of them went out to somebody. */
    record Issued(LocalDate day, Series series, String kind, long letters, long sent) {}

    record OfUnit(UUID unit, long letters, long sent) {}

    /** How many receivers were reached on one way. */
    record OnWay(String way, long receivers, long entered, long returned) {}

    /**
     * How long receivers of one series took from sending to receipt; half of them were as quick as the middle, nine in ten
     * as the most.
     *
     * @param series null for all of them together
     */
    record Took(
            @Nullable Series series,
            long receivers,
            long entered,
            @Nullable Duration middle,
            @Nullable Duration most) {}

    /** Letters and how many of them went out. */
    record Sum(long letters, long sent) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Issued more) {
            return new Sum(letters + more.letters(), sent + more.sent());
        }
    }

    Sum sum(Predicate<Issued> which) {
        return issued.stream().filter(which).reduce(Sum.NONE, Sum::plus, (a, b) -> b);
    }

    Sum all() {
        return sum(any -> true);
    }

    /** On one day of a month, or in one month of a year. */
    Sum on(LocalDate line) {
        return sum(one -> period.lineOf(one.day()).equals(line));
    }
}
