package org.khet.dispatch.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.dispatch.internal.counts.SendCounts.Issued;
import org.khet.dispatch.internal.counts.SendCounts.Took;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.figures.Figures;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** What was counted as tables: by day or month, kind, unit, way, and how long it took until receipt. */
@Component
class SendCountTables {

    private final Office office;

    SendCountTables(Office office) {
        this.office = office;
    }

    /** All tables, those with nothing to say left out. */
    List<Figures> of(Actor actor, SendCounts counts) {
        return Stream.of(days(counts), kinds(counts), units(actor, counts), ways(counts), times(counts))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The daily summary of a month, or the monthly one of a year: each register, and the sum. */
    private static Figures days(SendCounts counts) {
        var line = counts.period().wholeYear() ? "month" : "day";
        var used = Arrays.stream(Series.values())
                .filter(series -> counts.sum(one -> one.series() == series).letters() > 0)
                .toList();
        var heads = new ArrayList<String>();
        heads.add(text("dispatch.counts.line." + line));
        used.forEach(series -> heads.add(series.words()));
        heads.add(text("dispatch.counts.issued"));
        heads.add(text("dispatch.counts.sent"));
        var rows = new ArrayList<List<Object>>();
        for (var day : counts.lines()) {
            rows.add(day(
                    counts,
                    used,
                    counts.period().label(day),
                    one -> counts.period().lineOf(one.day()).equals(day)));
        }
        rows.add(day(counts, used, text("dispatch.counts.sum"), any -> true));
        return new Figures("days", text("dispatch.counts.by." + line), heads, rows, true);
    }

    private static List<Object> day(SendCounts counts, List<Series> used, String name, Predicate<Issued> which) {
        var row = new ArrayList<Object>();
        row.add(name);
        used.forEach(series ->
                row.add(counts.sum(which.and(one -> one.series() == series)).letters()));
        var all = counts.sum(which);
        row.add(all.letters());
        row.add(all.sent());
        return row;
    }

    private static Figures kinds(SendCounts counts) {
        var rows = Arrays.stream(LetterKind.values())
                .map(kind -> row(kind.title(), counts.sum(one -> one.kind().equals(kind.name()))))
                .filter(row -> (long) row.get(1) > 0)
                .toList();
        return new Figures("kinds", text("dispatch.counts.by.kind"), heads("kind"), rows, false);
    }

    private Figures units(Actor actor, SendCounts counts) {
        var rows = counts.units().stream()
                .map(one -> row(
                        office.unit(actor.office(), new UnitId(one.unit()))
                                .map(Unit::name)
                                .orElse(""),
                        new SendCounts.Sum(one.letters(), one.sent())))
                .toList();
        return new Figures("units", text("dispatch.counts.by.unit"), heads("unit"), rows, false);
    }

    private static Figures ways(SendCounts counts) {
        var heads = Stream.of("way", "receivers", "entered", "returned")
                .map(head -> text("dispatch.counts.receivers." + head))
                .toList();
        var rows = counts.ways().stream()
                .map(way -> List.<Object>of(
                        text("dispatch.way." + way.way()), way.receivers(), way.entered(), way.returned()))
                .toList();
        return new Figures("ways", text("dispatch.counts.by.way"), heads, rows, false);
    }

    private static Figures times(SendCounts counts) {
        var heads = Stream.of("series", "receivers", "entered", "middle", "most")
                .map(head -> text("dispatch.counts.receivers." + head))
                .toList();
        var rows = counts.took().stream()
                .filter(took -> took.receivers() > 0)
                .map(SendCountTables::time)
                .toList();
        return new Figures("times", text("dispatch.counts.by.time"), heads, rows, true);
    }

    private static List<Object> time(Took took) {
        return List.of(name(took), took.receivers(), took.entered(), lay(took.middle()), lay(took.most()));
    }

    static String name(Took took) {
        return took.series() == null
                ? text("dispatch.counts.all")
                : took.series().words();
    }

    static String lay(@Nullable Duration time) {
        return time == null ? "–" : ThaiDate.lay(time);
    }

    private static List<String> heads(String of) {
        return List.of(
                text("dispatch.counts.line." + of),
                text("dispatch.counts.issued"),
                text("dispatch.counts.sent"),
                text("dispatch.counts.unsent"));
    }

    private static List<Object> row(String name, SendCounts.Sum sum) {
        return List.of(name, sum.letters(), sum.sent(), sum.letters() - sum.sent());
    }
}
