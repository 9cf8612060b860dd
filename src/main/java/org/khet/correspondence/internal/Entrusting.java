package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the registrar of secret papers does with one: it goes to persons by name, never to a unit. */
@Service
class Entrusting {

    private final Guard guard;
    private final Entries entries;
    private final Readers readers;
    private final Trail trail;
    private final Office office;
    private final Clock clock;

    Entrusting(Guard guard, Entries entries, Readers readers, Trail trail, Office office, Clock clock) {
        this.guard = guard;
        this.entries = entries;
        this.readers = readers;
        this.trail = trail;
        this.office = office;
        this.clock = clock;
    }

    /** มอบให้ผู้มีสิทธิ์ดำเนินการ, with an instruction and a due day. */
    @Transactional
    Outcome entrust(Actor actor, Seen seen, PersonId to, String instruction, @Nullable LocalDate due) {
        return guard.act(
                actor,
                seen,
                Verb.ENTRUST,
                entry -> person(actor, to)
                        .map(person -> {
                            readers.name(actor, entry.letter(), to);
                            var at = RegisterTime.now(clock).at();
                            entries.move(
                                    actor.office(),
                                    entry,
                                    Move.to(EntryState.ASSIGNED, entry.unit(), at)
                                            .with(to.value())
                                            .instructing(instruction, due));
                            trail.write(actor, "entrusted", entry.matter(), instruction, Map.of("to", person.name()));
                            return Outcome.DONE;
                        })
                        .orElseGet(Entrusting::nobody));
    }

    /** ให้อ่านเพื่อทราบ. */
    @Transactional
    Outcome name(Actor actor, Seen seen, PersonId who) {
        return guard.act(
                actor,
                seen,
                Verb.NAME,
                entry -> person(actor, who)
                        .map(person -> {
                            readers.name(actor, entry.letter(), who);
                            stays(actor, entry);
                            trail.write(actor, "named", entry.matter(), null, Map.of("to", person.name()));
                            return Outcome.DONE;
                        })
                        .orElseGet(Entrusting::nobody));
    }

    /** ถอนสิทธิ์อ่าน, but not of the one who works on it. */
    @Transactional
    Outcome withdraw(Actor actor, Seen seen, PersonId who) {
        return guard.act(actor, seen, Verb.WITHDRAW, entry -> {
            if (who.value().equals(entry.atPerson()) && entry.state().open()) {
                return new Outcome.Refused(text("correspondence.withdraw.holder"));
            }
            if (!readers.isNamed(actor.office(), entry.letter(), who)) {
                return nobody();
            }
            readers.withdraw(actor.office(), entry.letter(), who);
            stays(actor, entry);
            trail.write(actor, "withdrawn", entry.matter(), null, Map.of("to", nameOf(actor, who)));
            return Outcome.DONE;
        });
    }

    /** Where it was; but of two who do the same at once the second sees that it was done. */
    private void stays(Actor actor, Entry entry) {
        entries.move(
                actor.office(),
                entry,
                Move.to(entry.state(), entry.atUnit(), entry.atSince()).with(entry.atPerson()));
    }

    /** Whom a secret letter can be entrusted to: those who work in the office itself. */
    List<Person> people(Actor actor) {
        return office.units(actor.office(), UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP).stream()
                .flatMap(unit -> office.people(actor.office(), unit.id()).stream())
                .distinct()
                .toList();
    }

    List<Person> named(Actor actor, Entry entry) {
        return readers.named(actor.office(), entry.letter()).stream()
                .flatMap(person -> office.person(actor.office(), person).stream())
                .toList();
    }

    private Optional<Person> person(Actor actor, PersonId id) {
        return people(actor).stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private String nameOf(Actor actor, PersonId id) {
        return office.person(actor.office(), id).map(Person::name).orElse("");
    }

    private static Outcome nobody() {
        return new Outcome.Refused(text("correspondence.entrust.nobody"));
    }
}
