package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.pages.admin.PersonPage;
import org.khet.platform.audit.Histories;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Fact;
import org.springframework.stereotype.Component;

/** Makes the page of a person. */
@Component
class PersonPages {

    private final Persons persons;
    private final PlaceRows places;
    private final AccountRows accounts;
    private final Substitutions substitutions;
    private final Histories histories;
    private final Clock clock;

    PersonPages(
            Persons persons,
            PlaceRows places,
            AccountRows accounts,
            Substitutions substitutions,
            Histories histories,
            Clock clock) {
        this.persons = persons;
        this.places = places;
        this.accounts = accounts;
        this.substitutions = substitutions;
        this.histories = histories;
        this.clock = clock;
    }

    static String href(UUID person) {
        return "/office/people/" + person;
    }

    PersonFacts.Stored person(Actor actor, UUID id) {
        return persons.find(actor.office(), id).orElseThrow(() -> new Guard.NoSuchPerson(id));
    }

    PersonPage page(Actor actor, UUID id) {
        var person = person(actor, id);
        return new PersonPage(
                href(id),
                person.version(),
                person.facts().name(),
                facts(person.facts()),
                accounts.find(actor.office(), id).map(PersonPages::account).orElse(null),
                !id.equals(actor.person().value()),
                places.of(actor.office(), id).stream()
                        .map(place -> line(id, place))
                        .toList(),
                substitutions.of(actor.office(), id),
                histories.of(actor.office().value(), id, "office.act.", "office.changed."));
    }

    static List<Fact> facts(PersonFacts facts) {
        return List.of(
                new Fact(text("office.person.name"), facts.name()),
                new Fact(text("office.person.position"), facts.position()),
                new Fact(text("office.person.level"), facts.level()),
                new Fact(text("office.person.phone"), facts.phone()));
    }

    private static PersonPage.Account account(AccountRows.Account account) {
        if (account.closedAt() != null) {
            return shown(
                    account, text("office.staff.account.locked", ThaiDate.brief(account.closedAt())), "st-void", true);
        }
        if (account.mustChange() && account.firstPasswordAt() == null) {
            return shown(account, text("office.staff.account.no-password"), "st-work", false);
        }
        return account.mustChange()
                ? shown(account, text("office.staff.account.first-password"), "st-work", false)
                : shown(account, text("office.staff.account.open"), "st-done", false);
    }

    private static PersonPage.Account shown(AccountRows.Account account, String state, String kind, boolean locked) {
        return new PersonPage.Account(account.userName(), state, kind, locked);
    }

    private PersonPage.Place line(UUID person, PlaceRows.Stored place) {
        var today = LocalDate.now(clock);
        var over = place.over(today);
        var ahead = place.facts().since().isAfter(today);
        return new PersonPage.Place(
                place.unitName(),
                text("office.role." + place.facts().role()),
                place.facts().position(),
                period(place.facts().since(), place.facts().until()),
                text(over ? "office.place.state.over" : ahead ? "office.place.state.ahead" : "office.place.state.now"),
                over ? "" : href(person) + "/places/" + place.id());
    }

    static String period(LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? text("office.period.open", ThaiDate.brief(since))
                : text("office.period", ThaiDate.brief(since), ThaiDate.brief(until));
    }
}
