package org.khet.correspondence.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.khet.correspondence.pages.NumbersPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Lays the numbers of a unit's registers out for their page. */
@Component
class NumbersPages {

    private final Numbers numbers;
    private final Office office;
    private final Clock clock;

    NumbersPages(Numbers numbers, Office office, Clock clock) {
        this.numbers = numbers;
        this.office = office;
        this.clock = clock;
    }

    static NumbersPage.Typed empty() {
        return new NumbersPage.Typed("", "", UUID.randomUUID().toString(), null, "", "");
    }

    NumbersPage page(Actor actor, NumbersPage.Typed typed, Errors errors) {
        var thisYear = ThaiDate.year(LocalDate.now(clock));
        return new NumbersPage(
                actor.as().unitName(),
                numbers.years(actor.office(), actor.unit()).stream()
                        .map(NumbersPages::year)
                        .toList(),
                numbers.reserved(actor.office(), actor.unit()).stream()
                        .map(one -> place(actor, one))
                        .toList(),
                Stream.of(thisYear, thisYear + 1)
                        .map(year -> Integer.toString(year))
                        .map(year -> new Option(year, year))
                        .toList(),
                typed,
                errors);
    }

    private static NumbersPage.Year year(Numbers.Year year) {
        return new NumbersPage.Year(
                Integer.toString(year.year()),
                Integer.toString(year.first()),
                year.empty() ? text("correspondence.numbers.empty") : Integer.toString(year.last()),
                Long.toString(year.reserved()),
                Long.toString(year.cancelled()));
    }

    private NumbersPage.Place place(Actor actor, Numbers.Reserved one) {
        var letter = "/correspondence/letters/" + one.entry();
        return new NumbersPage.Place(
                one.number() + "/" + one.year(),
                ThaiDate.briefWithTime(one.at()),
                office.person(actor.office(), new PersonId(one.by()))
                        .map(Person::name)
                        .orElse(""),
                one.keeper(),
                one.reason(),
                letter + "/correct",
                letter + "/cancel");
    }
}
