package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.CountsPage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.chart.Amount;
import org.khet.platform.figures.Figures;
import org.khet.platform.figures.Part;
import org.khet.platform.period.Period;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Lays counts out for their page. */
@Component
class CountsPages {

    private final Counting counting;
    private final Clock clock;

    CountsPages(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    CountsPage page(Actor actor, Counts counts, CountsPage.Filter typed, Errors errors) {
        var period = counts.period();
        return new CountsPage(
                text("correspondence.counts.lede", counts.unit().name(), period.words()),
                shown(typed, period),
                counting.choices(actor).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList(),
                TypedPeriod.years(LocalDate.now(clock)),
                TypedPeriod.months(),
                errors,
                "?unit=" + counts.unit().id() + "&year=" + period.year() + "&month=" + period.month(),
                actor.may(Permission.EXPORT_REGISTERS),
                counts.all().letters(),
                CountTables.of(counts).stream()
                        .map(table -> part(table, counts))
                        .toList());
    }

    private static CountsPage.Filter shown(CountsPage.Filter typed, Period period) {
        var chosen = new TypedPeriod(typed.year(), typed.month()).or(period);
        return new CountsPage.Filter(typed.unit(), chosen.year(), chosen.month());
    }

    private static Part part(Figures table, Counts counts) {
        var key = text("correspondence.counts.key." + (table.name().equals("times") ? "times" : "letters"));
        return Part.of(table, key, amounts(table, counts));
    }

    private static List<Amount> amounts(Figures table, Counts counts) {
        return switch (table.name()) {
            case "days" ->
                counts.lines().stream()
                        .map(line -> Amount.of(
                                counts.period().tick(line),
                                counts.on(line).closed(),
                                counts.on(line).letters()))
                        .toList();
            case "times" -> counts.took().stream().map(CountsPages::time).toList();
            default ->
                table.rows().stream()
                        .map(row -> Amount.of(row.get(0).toString(), (long) row.get(2), (long) row.get(1)))
                        .toList();
        };
    }

    private static Amount time(Took took) {
        return new Amount(
                CountTables.name(took),
                hours(took.closeMiddle()),
                hours(took.closeMost()),
                text(
                        "correspondence.counts.time.words",
                        CountTables.lay(took.closeMiddle()),
                        CountTables.lay(took.closeMost())));
    }

    private static double hours(@Nullable Duration time) {
        return time == null ? 0 : time.toMinutes() / 60.0;
    }
}
