package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.platform.figures.Figures;
import org.springframework.stereotype.Component;

/** งานค้าง as tables: by group, by age, by desk; the same on the page and in the workbook. */
@Component
class PendencyFigures {

    private final Pendency pendency;
    private final Limits limits;
    private final Office office;
    private final Clock clock;

    PendencyFigures(Pendency pendency, Limits limits, Office office, Clock clock) {
        this.pendency = pendency;
        this.limits = limits;
        this.office = office;
        this.clock = clock;
    }

    /** Of one unit, or of the whole office where {@code unit} is null; empty tables are left out. */
    List<Figures> of(Actor actor, @Nullable Unit unit) {
        var desks = pendency.desks(
                actor.office(), unit == null ? null : unit.id(), LocalDate.now(clock), limits.of(actor.office()));
        var units = office.units(actor.office()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Unit::name));
        Function<OpenDesk, String> group = desk -> units.getOrDefault(desk.unit(), "");
        Function<OpenDesk, String> who = desk -> desk.person() == null
                ? text("correspondence.pendency.nobody", group.apply(desk))
                : text("correspondence.history.who", name(actor, desk.person()), group.apply(desk));
        return Stream.of(
                        unit == null ? table("units", desks, group) : table("units", List.of(), group),
                        ages(desks),
                        table("desks", desks, who))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private String name(Actor actor, UUID person) {
        return office.person(actor.office(), new PersonId(person))
                .map(Person::name)
                .orElse("");
    }

    /** The most letters first. */
    private static Figures table(String name, List<OpenDesk> desks, Function<OpenDesk, String> by) {
        var sums = new LinkedHashMap<String, Counts.Sum>();
        desks.forEach(desk -> sums.merge(
                by.apply(desk),
                new Counts.Sum(desk.letters(), desk.late()),
                (a, b) -> new Counts.Sum(a.letters() + b.letters(), a.closed() + b.closed())));
        var rows = sums.entrySet().stream()
                .sorted(Comparator.comparingLong(sum -> -sum.getValue().letters()))
                .map(sum -> row(
                        sum.getKey(), sum.getValue().letters(), sum.getValue().closed()))
                .toList();
        return figures(name, rows);
    }

    /** Every age, so that a missing one is seen to be none. */
    private static Figures ages(List<OpenDesk> desks) {
        if (desks.isEmpty()) {
            return figures("ages", List.of());
        }
        var rows = IntStream.rangeClosed(0, Pendency.AGES.size())
                .mapToObj(age -> {
                    var of = desks.stream().filter(desk -> desk.age() == age).toList();
                    return row(
                            text("correspondence.pendency.age." + age),
                            of.stream().mapToLong(OpenDesk::letters).sum(),
                            of.stream().mapToLong(OpenDesk::late).sum());
                })
                .toList();
        return figures("ages", rows);
    }

    private static Figures figures(String name, List<List<Object>> rows) {
        return new Figures(
                name,
                text("correspondence.pendency.by." + name),
                List.of(
                        text("correspondence.pendency.line." + name),
                        text("correspondence.pendency.open"),
                        text("correspondence.pendency.late")),
                rows,
                false);
    }

    private static List<Object> row(String name, long letters, long late) {
        return List.of(name, letters, late);
    }
}
