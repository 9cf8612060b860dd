package org.khet.office.internal.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.office.pages.admin.PersonFields;
import org.khet.office.pages.admin.PlaceFields;
import org.khet.platform.api.JsonBody;
import org.springframework.stereotype.Component;

/** A person as programs read and send them. */
@Component
class PersonJson {

    private final PersonPages pages;
    private final PlaceRows places;
    private final AccountRows accounts;

    PersonJson(PersonPages pages, PlaceRows places, AccountRows accounts) {
        this.pages = pages;
        this.places = places;
        this.accounts = accounts;
    }

    One one(Actor actor, UUID id) {
        var person = pages.person(actor, id);
        var facts = person.facts();
        return new One(
                id,
                person.version(),
                facts.title(),
                facts.firstName(),
                facts.lastName(),
                facts.position(),
                facts.level(),
                facts.phone(),
                accounts.find(actor.office(), id).map(Account::of).orElse(null),
                places.of(actor.office(), id).stream().map(Place::of).toList());
    }

    static PersonFields fields(JsonBody body) {
        return new PersonFields(
                body.string("title"),
                body.string("firstName"),
                body.string("lastName"),
                body.string("position"),
                body.string("level"),
                body.string("phone"));
    }

    static PlaceFields place(JsonBody body) {
        return new PlaceFields(
                body.string("unit"),
                body.string("role"),
                body.string("position"),
                body.day("since"),
                body.day("until"));
    }

    /** @param version counts changes of the person and of what hangs on them; every act names it */
    record One(
            UUID id,
            int version,
            String title,
            String firstName,
            String lastName,
            String position,
            String level,
            String phone,
            @Nullable Account account,
            List<Place> places) {}

    /** @param mustChange it still has its first password */
    record Account(String userName, boolean locked, boolean mustChange) {

        static Account of(AccountRows.Account account) {
            return new Account(account.userName(), account.closedAt() != null, account.mustChange());
        }
    }

    record Place(
            UUID id,
            UUID unit,
            String unitName,
            Role role,
            String position,
            LocalDate since,
            @Nullable LocalDate until) {

        static Place of(PlaceRows.Stored place) {
            var facts = place.facts();
            return new Place(
                    place.id(),
                    facts.unit(),
                    place.unitName(),
                    facts.role(),
                    facts.position(),
                    facts.since(),
                    facts.until());
        }
    }
}
