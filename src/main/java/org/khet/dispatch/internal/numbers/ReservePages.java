package org.khet.dispatch.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.dispatch.internal.numbers.Reserving.Keeper;
import org.khet.dispatch.pages.NumbersPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Lays the numbers of the registers a unit keeps out for their page. */
@Component
class ReservePages {

    private final Counters counters;
    private final Reserving numbering;
    private final Office office;
    private final Clock clock;

    ReservePages(Counters counters, Reserving numbering, Office office, Clock clock) {
        this.counters = counters;
        this.numbering = numbering;
        this.office = office;
        this.clock = clock;
    }

    static NumbersPage.Typed empty() {
        return new NumbersPage.Typed("", "", "", UUID.randomUUID().toString(), null, null, "", "");
    }

    NumbersPage page(Actor actor, NumbersPage.Typed typed, Errors errors) {
        var thisYear = ThaiDate.year(LocalDate.now(clock));
        return new NumbersPage(
                actor.as().unitName(),
                counters.years(actor).stream().map(ReservePages::year).toList(),
                counters.waiting(actor).stream().map(one -> place(actor, one)).toList(),
                options(kept(actor)),
                keepers(actor).stream()
                        .map(one -> new Option(code(one), words(actor, one)))
                        .toList(),
                options(registers(actor)),
                Stream.of(thisYear, thisYear + 1)
                        .map(year -> Integer.toString(year))
                        .map(year -> new Option(year, year))
                        .toList(),
                typed,
                errors);
    }

    /** The series whose register this unit keeps for its own letters. */
    List<Series> kept(Actor actor) {
        return Arrays.stream(Series.values())
                .filter(series -> numbering.keeps(actor, actor.unit(), series))
                .toList();
    }

    /** Those with a register of their own: circulars may be counted with ordinary letters. */
    List<Series> registers(Actor actor) {
        return kept(actor).stream()
                .filter(series -> numbering.counts(actor, series))
                .toList();
    }

    private static List<Option> options(List<Series> series) {
        return series.stream().map(one -> new Option(one.code(), one.words())).toList();
    }

    /** Who may be kept a number: the unit's own people, and those of the units that number their letters here. */
    private List<Keeper> keepers(Actor actor) {
        var keepers = new ArrayList<Keeper>();
        var units = actor.as().unitKind() == UnitKind.REGISTRY
                ? office.units(actor.office(), UnitKind.REGISTRY, UnitKind.EXECUTIVE, UnitKind.GROUP)
                : office.unit(actor.office(), actor.unit()).stream().toList();
        for (var unit : units) {
            office.people(actor.office(), unit.id()).forEach(one -> keepers.add(new Keeper(unit.id(), one.id())));
        }
        return keepers;
    }

    @Nullable
    Keeper keeper(Actor actor, Series series, @Nullable String typed, FormCheck check) {
        var found = keepers(actor).stream()
                .filter(one -> code(one).equals(Objects.requireNonNullElse(typed, "")))
                .findFirst();
        if (found.isEmpty()) {
            check.errors().add("keeper", text("dispatch.numbers.keeper.missing"));
        } else if (!numbering.keeps(actor, found.get().unit(), series)) {
            check.errors().add("keeper", text("dispatch.numbers.keeper.elsewhere", series.words()));
        }
        return found.orElse(null);
    }

    private static String code(Keeper keeper) {
        return keeper.unit() + "." + keeper.person();
    }

    private String words(Actor actor, Keeper keeper) {
        return name(actor, keeper.person()) + " "
                + office.unit(actor.office(), keeper.unit())
                        .map(Unit::shortName)
                        .orElse("");
    }

    private String name(Actor actor, PersonId person) {
        return office.person(actor.office(), person).map(Person::name).orElse("");
    }

    private static NumbersPage.Year year(Counters.Year year) {
        return new NumbersPage.Year(
                year.series().words(),
                Integer.toString(year.year()),
                Integer.toString(year.first()),
                year.empty() ? text("dispatch.numbers.empty") : Integer.toString(year.last()),
                Integer.toString(year.reserved()),
                Integer.toString(year.cancelled()));
    }

    private NumbersPage.Place place(Actor actor, Counters.Waiting one) {
        var letter = "/dispatch/letters/" + one.id();
        return new NumbersPage.Place(
                one.printed(),
                one.series().words(),
                ThaiDate.briefWithTime(one.takenAt()),
                name(actor, new PersonId(one.takenBy())),
                name(actor, new PersonId(one.ownerId())),
                one.why(),
                one.proposal() == null ? letter + "/correct" : "",
                letter + "/cancel");
    }
}
