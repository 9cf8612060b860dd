package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import java.util.function.Function;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.form.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The one gate every act on a person goes through: permitted, in line, locked, not stale. The office comes before the
 * person everywhere, also where a whole table is read in: so two who want both never wait for each other.
 */
@Component("staffGuard")
class Guard {

    private final Persons persons;
    private final PlaceRows places;

    Guard(Persons persons, PlaceRows places) {
        this.persons = persons;
        this.places = places;
    }

    /** Which person, and the version the administrator saw; the form to note a refusal at. */
    record Seen(UUID person, int version, String field) {}

    /** Does the act on the locked person; their version counts on. */
    @Transactional(propagation = Propagation.MANDATORY)
    Kept act(Actor actor, Seen seen, Function<PersonFacts.Stored, Kept> act) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
        places.inLine(actor.office());
        var person = persons.lock(actor.office(), seen.person()).orElseThrow(() -> new NoSuchPerson(seen.person()));
        if (person.version() != seen.version()) {
            return new Kept.Refused(seen.field(), text("office.refused.stale"));
        }
        var kept = act.apply(person);
        if (kept instanceof Kept.Done) {
            persons.touch(actor.office(), seen.person());
        }
        return kept;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchPerson extends RuntimeException {
        NoSuchPerson(UUID person) {
            super("no person " + person);
        }
    }
}
