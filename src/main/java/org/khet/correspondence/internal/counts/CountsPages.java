package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.CountsPage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.chart.Amount;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Lays counts out for their page. */
@Component
class CountsPages {

    private static final int YEARS = 5;

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
                years(),
                months(),
                errors,
                "?unit=" + counts.unit().id() + "&year=" + period.year() + "&month=" + period.month(),
                actor.may(Permission.EXPORT_REGISTERS),
                counts.all().letters(),
                Figures.of(counts).stream().map(table -> part(table, counts)).toList());
    }

    private static CountsPage.Filter shown(CountsPage.Filter typed, Period period) {
        return new CountsPage.Filter(
                typed.unit(),
                Objects.requireNonNullElse(typed.year(), Integer.toString(period.year())),
                Objects.requireNonNullElse(typed.month(), Integer.toString(period.month())));
    }

    private List<Option> years() {
        var thisYear = ThaiDate.year(LocalDate.now(clock));
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(thisYear - back))
                .map(year -> new Option(year, year))
                .toList();
    }

    private static List<Option> months() {
        var months = new ArrayList<Option>();
        months.add(new Option("0", text("correspondence.counts.whole-year")));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Option(Integer.toString(month), ThaiDate.month(LocalDate.of(2000, month, 1))))
                .forEach(months::add);
        return months;
    }

    private static CountsPage.Part part(Figures table, Counts counts) {
        var rows = new ArrayList<CountsPage.Row>();
        for (int place = 0; place < table.rows().size(); place++) {
            var row = table.rows().get(place);
            rows.add(new CountsPage.Row(
                    row.getFirst().toString(),
                    row.stream().skip(1).map(Object::toString).toList(),
                    table.isTotal(place)));
        }
        return new CountsPage.Part(
                table.name(),
                table.title(),
                text("correspondence.counts.key." + (table.name().equals("times") ? "times" : "letters")),
                amounts(table, counts),
                table.heads(),
                rows);
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
                Figures.name(took),
                hours(took.closeMiddle()),
                hours(took.closeMost()),
                text(
                        "correspondence.counts.time.words",
                        Figures.lay(took.closeMiddle()),
                        Figures.lay(took.closeMost())));
    }

    private static double hours(@Nullable Duration time) {
        return time == null ? 0 : time.toMinutes() / 60.0;
    }
}
