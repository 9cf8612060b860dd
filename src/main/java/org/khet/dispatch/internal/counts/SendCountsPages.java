package org.khet.dispatch.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.internal.counts.SendCounts.Took;
import org.khet.dispatch.pages.SendCountsPage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.chart.Amount;
import org.khet.platform.figures.Figures;
import org.khet.platform.figures.Part;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;

/** Lays counts out for their page. */
@Component
class SendCountsPages {

    private final RegistersSeen registers;
    private final SendCountTables tables;
    private final Clock clock;

    SendCountsPages(RegistersSeen registers, SendCountTables tables, Clock clock) {
        this.registers = registers;
        this.tables = tables;
        this.clock = clock;
    }

    SendCountsPage page(Actor actor, SendCounts counts, SendCountsPage.Filter typed, Errors errors) {
        var period = counts.period();
        var chosen = new TypedPeriod(typed.year(), typed.month()).or(period);
        return new SendCountsPage(
                text("dispatch.counts.lede", counts.unit().name(), period.words()),
                new SendCountsPage.Filter(typed.unit(), chosen.year(), chosen.month()),
                registers.choices(actor),
                TypedPeriod.years(LocalDate.now(clock)),
                TypedPeriod.months(),
                errors,
                "?unit=" + counts.unit().id() + "&year=" + period.year() + "&month=" + period.month(),
                actor.may(Permission.EXPORT_REGISTERS),
                counts.all().letters(),
                tables.of(actor, counts).stream()
                        .map(table -> Part.of(table, key(table), amounts(table, counts)))
                        .toList());
    }

    private static String key(Figures table) {
        return switch (table.name()) {
            case "times" -> text("dispatch.counts.key.times");
            case "ways" -> text("dispatch.counts.key.ways");
            default -> text("dispatch.counts.key.letters");
        };
    }

    private static List<Amount> amounts(Figures table, SendCounts counts) {
        return switch (table.name()) {
            case "days" ->
                counts.lines().stream()
                        .map(line -> Amount.of(
                                counts.period().tick(line),
                                counts.on(line).sent(),
                                counts.on(line).letters()))
                        .toList();
            case "times" ->
                counts.took().stream()
                        .filter(took -> took.receivers() > 0)
                        .map(SendCountsPages::time)
                        .toList();
            default ->
                table.rows().stream()
                        .map(row -> Amount.of(row.get(0).toString(), (long) row.get(2), (long) row.get(1)))
                        .toList();
        };
    }

    private static Amount time(Took took) {
        return new Amount(
                SendCountTables.name(took),
                hours(took.middle()),
                hours(took.most()),
                text(
                        "dispatch.counts.time.words",
                        SendCountTables.lay(took.middle()),
                        SendCountTables.lay(took.most())));
    }

    private static double hours(@Nullable Duration time) {
        return time == null ? 0 : time.toMinutes() / 60.0;
    }
}
