package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** เพิ่มและแก้ไขบุคลากร. */
@Service
class Staffing {

    private final Guard guard;
    private final Persons persons;
    private final PlaceRows places;
    private final Recording recording;

    Staffing(Guard guard, Persons persons, PlaceRows places, Recording recording) {
        this.guard = guard;
        this.persons = persons;
        this.places = places;
        this.recording = recording;
    }

    /** @param namesake another person of the same name is meant */
    @Transactional
    Kept add(Actor actor, PersonFacts facts, boolean namesake) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
        places.inLine(actor.office());
        if (!namesake && persons.namesakes(actor.office(), facts.firstName(), facts.lastName()) > 0) {
            return new Kept.Refused("namesake", text("office.person.namesake", facts.firstName(), facts.lastName()));
        }
        var id = persons.add(actor.office(), facts);
        recording.write(actor.did("person.added", id, ""), null, facts);
        return new Kept.Done(id);
    }

    @Transactional
    Kept change(Actor actor, Guard.Seen seen, PersonFacts facts) {
        return guard.act(actor, seen, person -> {
            persons.change(actor.office(), person.id(), facts);
            recording.write(actor.did("person.changed", person.id(), ""), person.facts(), facts);
            return new Kept.Done(person.id());
        });
    }
}
