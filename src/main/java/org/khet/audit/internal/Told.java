package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.audit.ActSubjects;
import org.khet.audit.ActSubjects.Subject;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.springframework.stereotype.Component;

/** Puts acts into words: what was done, to what, by whom, as far as this reader may know. */
@Component
class Told {

    private final Office office;
    private final ActVerbs verbs;
    private final List<ActSubjects> modules;

    Told(Office office, ActVerbs verbs, List<ActSubjects> modules) {
        this.office = office;
        this.verbs = verbs;
        this.modules = modules;
    }

    /**
     * An act in words.
     *
     * @param note what the person wrote, empty when that is nothing or not for this reader
     */
    record Words(String act, String note, Subject subject) {}

    /** The acts in their order. */
    List<Words> of(Actor reader, List<AuditedAct> acts) {
        var subjects = subjects(
                reader, acts.stream().map(AuditedAct::subjectId).distinct().toList());
        return acts.stream()
                .map(act -> words(act, subjects.getOrDefault(act.subjectId(), new Subject("", null, false))))
                .toList();
    }

    private Words words(AuditedAct act, Subject subject) {
        var note = act.note();
        return subject.closed()
                ? new Words(verbs.brief(act.verb()), "", subject)
                : new Words(verbs.whole(act.past()), note == null ? "" : note.strip(), subject);
    }

    private Map<UUID, Subject> subjects(Actor reader, Collection<UUID> ids) {
        var found = new HashMap<UUID, Subject>();
        modules.forEach(module -> found.putAll(module.describe(reader, ids)));
        for (var id : ids) {
            if (!found.containsKey(id)) {
                ofTheOffice(reader, id, found);
            }
        }
        return found;
    }

    private void ofTheOffice(Actor reader, UUID id, Map<UUID, Subject> found) {
        office.person(reader.office(), new PersonId(id))
                .ifPresent(person -> found.put(id, new Subject(person.name(), null, false)));
        office.unit(reader.office(), new UnitId(id))
                .ifPresent(unit -> found.put(id, new Subject(unit.name(), "/office/units/" + id, false)));
    }

    /** Who it was, also when nobody signed in. */
    static String who(AuditedAct act) {
        return act.personName().isBlank() ? text("audit.nobody") : act.personName();
    }

    /** Names of all units by id. */
    Map<UUID, String> units(Actor reader) {
        var names = new HashMap<UUID, String>();
        for (Unit unit : office.units(reader.office())) {
            names.put(unit.id().value(), unit.name());
        }
        return names;
    }
}
