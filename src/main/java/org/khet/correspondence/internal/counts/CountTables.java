package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Speed;
import org.khet.platform.figures.Figures;
import org.khet.platform.thai.ThaiDate;

/** What was counted as tables: by day or month, unit, speed, channel, and how long it took. */
final class CountTables {

    private CountTables() {}

    /** All tables, those with nothing to say left out. */
    static List<Figures> of(Counts counts) {
        return Stream.of(days(counts), units(counts), speeds(counts), channels(counts), times(counts))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The daily summary of a month, or the monthly one of a year: each way letters come, and the sum. */
    private static Figures days(Counts counts) {
        var line = counts.period().wholeYear() ? "month" : "day";
        var used = Arrays.stream(Channel.values())
                .filter(channel -> counts.sum(one -> one.channel() == channel).letters() > 0)
                .toList();
        var heads = new ArrayList<String>();
        heads.add(text("correspondence.counts.line." + line));
        used.forEach(channel -> heads.add(text("correspondence.counts.channel." + channel)));
        heads.add(text("correspondence.counts.received"));
        heads.add(text("correspondence.counts.closed"));
        var rows = new ArrayList<List<Object>>();
        for (var day : counts.lines()) {
            rows.add(day(
                    counts,
                    used,
                    counts.period().label(day),
                    one -> counts.period().lineOf(one.day()).equals(day)));
        }
        rows.add(day(counts, used, text("correspondence.counts.sum"), any -> true));
        return new Figures("days", text("correspondence.counts.by." + line), heads, rows, true);
    }

    private static List<Object> day(Counts counts, List<Channel> used, String name, Predicate<Received> which) {
        var row = new ArrayList<Object>();
        row.add(name);
        used.forEach(channel ->
                row.add(counts.sum(which.and(one -> one.channel() == channel)).letters()));
        var all = counts.sum(which);
        row.add(all.letters());
        row.add(all.closed());
        return row;
    }

    private static Figures units(Counts counts) {
        var rows = counts.units().stream()
                .map(unit -> row(unit.name(), new Counts.Sum(unit.letters(), unit.closed())))
                .toList();
        return new Figures("units", text("correspondence.counts.by.unit"), heads("unit"), rows, false);
    }

    private static Figures speeds(Counts counts) {
        var rows = Arrays.stream(Speed.values())
                .map(speed -> row(text("correspondence.speed." + speed), counts.sum(one -> one.speed() == speed)))
                .toList()
                .reversed();
        return new Figures("speeds", text("correspondence.counts.by.speed"), heads("speed"), rows, false);
    }

    private static Figures channels(Counts counts) {
        var rows = Arrays.stream(Channel.values())
                .map(channel ->
                        row(text("correspondence.channel." + channel), counts.sum(one -> one.channel() == channel)))
                .toList();
        return new Figures("channels", text("correspondence.counts.by.channel"), heads("channel"), rows, false);
    }

    private static Figures times(Counts counts) {
        var heads = Stream.of(
                        "speed", "assigned", "assign-middle", "assign-most", "closed", "close-middle", "close-most")
                .map(head -> text("correspondence.counts.time." + head))
                .toList();
        var rows = counts.took().stream().map(CountTables::time).toList();
        return new Figures("times", text("correspondence.counts.by.time"), heads, rows, true);
    }

    private static List<Object> time(Took took) {
        return List.of(
                name(took),
                took.assigned(),
                lay(took.assignMiddle()),
                lay(took.assignMost()),
                took.closed(),
                lay(took.closeMiddle()),
                lay(took.closeMost()));
    }

    static String name(Took took) {
        return took.speed() == null ? text("correspondence.counts.all") : text("correspondence.speed." + took.speed());
    }

    static String lay(@Nullable Duration time) {
        return time == null ? "–" : ThaiDate.lay(time);
    }

    private static List<String> heads(String of) {
        return List.of(
                text("correspondence.counts.line." + of),
                text("correspondence.counts.received"),
                text("correspondence.counts.closed"),
                text("correspondence.counts.open"));
    }

    private static List<Object> row(String name, Counts.Sum sum) {
        return List.of(name, sum.letters(), sum.closed(), sum.letters() - sum.closed());
    }
}
