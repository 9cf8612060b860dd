package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.office.pages.admin.PlaceFields;
import org.khet.office.pages.admin.PlaceFormPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a place: read and shown. */
@Component
class PlacePages {

    private final Office office;
    private final PlaceRows places;
    private final Persons persons;
    private final Clock clock;

    PlacePages(Office office, PlaceRows places, Persons persons, Clock clock) {
        this.office = office;
        this.places = places;
        this.persons = persons;
        this.clock = clock;
    }

    record Days(LocalDate since, @Nullable LocalDate until) {}

    PlaceRows.Stored place(Actor actor, UUID person, UUID place) {
        return places.find(actor.office(), person, place).orElseThrow(() -> new Guard.NoSuchPerson(place));
    }

    /** Null when something needed is wrong, which is noted. */
    PlaceRows.@Nullable Facts read(Actor actor, PlaceFields typed, FormCheck check) {
        var id = FormCheck.id(typed.unit());
        var unit =
                id == null ? null : office.unit(actor.office(), new UnitId(id)).orElse(null);
        if (unit == null) {
            check.errors().add("unit", text("office.place.unit.missing"));
        }
        var role = check.choice("role", Role.class, typed.role(), Role.OFFICER, text("office.place.role.missing"));
        var position = position(typed, check);
        var days = days(typed, check, LocalDate.now(clock));
        return unit == null ? null : new PlaceRows.Facts(unit.id().value(), role, position, days.since(), days.until());
    }

    static String position(PlaceFields typed, FormCheck check) {
        return check.needed("position", typed.position(), PersonForm.LINE, text("office.place.position.missing"));
    }

    static Days days(PlaceFields typed, FormCheck check, LocalDate today) {
        var since = check.neededDay("since", typed.since(), today, text("office.place.since.missing"));
        var until = check.day("until", typed.until());
        if (until != null && until.isBefore(since)) {
            check.errors().add("until", text("office.place.backwards"));
        }
        return new Days(since, until);
    }

    ModelAndView adding(Actor actor, PersonFacts.Stored person, int version, PlaceFields typed, Errors errors) {
        var href = PersonPages.href(person.id());
        var page = new PlaceFormPage(
                text("office.place.add"),
                href + "/places/new",
                new Link(person.facts().name(), href),
                version,
                PersonPages.facts(person.facts()),
                typed,
                new PlaceFormPage.Choices(units(actor), roles()),
                persons.positions(actor.office()),
                errors);
        return Forms.page("office/admin/place", page, errors);
    }

    ModelAndView changing(
            Actor actor, PersonFacts.Stored person, UUID place, int version, PlaceFields typed, Errors errors) {
        var href = PersonPages.href(person.id());
        var page = new PlaceFormPage(
                text("office.place.change"),
                href + "/places/" + place + "/change",
                new Link(person.facts().name(), href),
                version,
                facts(person, place(actor, person.id(), place)),
                typed,
                null,
                persons.positions(actor.office()),
                errors);
        return Forms.page("office/admin/place", page, errors);
    }

    static List<Fact> facts(PersonFacts.Stored person, PlaceRows.Stored place) {
        return List.of(
                new Fact(text("office.person.name"), person.facts().name()),
                new Fact(text("office.place.unit"), place.unitName()),
                new Fact(
                        text("office.place.role"),
                        text("office.role." + place.facts().role())),
                new Fact(text("office.place.position"), place.facts().position()),
                new Fact(
                        text("office.place.period"),
                        PersonPages.period(place.facts().since(), place.facts().until())));
    }

    private List<Option> units(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.place.unit.choose")));
        var kinds = new UnitKind[] {UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP, UnitKind.SCHOOL};
        office.units(actor.office(), kinds)
                .forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        return options;
    }

    private static List<Option> roles() {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.place.role.choose")));
        Arrays.stream(Role.values()).forEach(role -> options.add(new Option(role.name(), text("office.role." + role))));
        return options;
    }
}
