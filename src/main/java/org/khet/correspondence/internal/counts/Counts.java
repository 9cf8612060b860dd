package org.khet.correspondence.internal.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.khet.office.Unit;
import org.khet.platform.period.Period;

/**
 * Everything counted for one unit and period.
 *
 * @param lines the first day of each day or month that has begun
 * @param units what the groups entered, for the central registry; empty for a unit that sends nothing on
 */
record Counts(
        Unit unit,
        Period period,
        List<LocalDate> lines,
        List<Received> received,
        List<Took> took,
        List<NamedCount> units) {

    /** A unit with its name. */
    record NamedCount(String name, long letters, long closed) {}

    /** Letters and how many of them are closed. */
    record Sum(long letters, long closed) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Received more) {
            return new Sum(letters + more.letters(), closed + more.closed());
        }
    }

    Sum sum(Predicate<Received> which) {
        return received.stream().filter(which).reduce(Sum.NONE, Sum::plus, (a, b) -> b);
    }

    Sum all() {
        return sum(any -> true);
    }

    /** On one day of a month, or in one month of a year. */
    Sum on(LocalDate line) {
        return sum(one -> period.lineOf(one.day()).equals(line));
    }
}
