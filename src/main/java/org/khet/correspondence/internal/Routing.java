package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ส่งหนังสือ from the central registry to groups (ข้อ 39), and asking whose it is; in a school, putting it before the head. */
@Service
class Routing {

    /** To whom a letter is sent on, for what, with which words, until when. */
    record Sending(
            UnitId unit,
            Purpose purpose,
            String instruction,
            @Nullable LocalDate due) {}

    private final Guard guard;
    private final Entries entries;
    private final Whole whole;
    private final Trail trail;
    private final Office office;
    private final Clock clock;

    Routing(Guard guard, Entries entries, Whole whole, Trail trail, Office office, Clock clock) {
        this.guard = guard;
        this.entries = entries;
        this.whole = whole;
        this.trail = trail;
        this.office = office;
        this.clock = clock;
    }

    /** Sends the letter to each unit; each gets its own waiting entry. */
    @Transactional
    Outcome route(Actor actor, Seen seen, List<Sending> to) {
        return guard.act(actor, seen, Verb.ROUTE, entry -> send(actor, entry, to));
    }

    /** ชี้ผู้รับผิดชอบ: whoever leads the office sends a letter nobody knew the owner of to the groups whose it is. */
    @Transactional
    Outcome decide(Actor actor, Seen seen, List<Sending> to) {
        return guard.act(actor, seen, Verb.DECIDE, entry -> send(actor, entry, to));
    }

    private Outcome send(Actor actor, Entry entry, List<Sending> to) {
        if (to.isEmpty()
                || !groups(actor).containsAll(to.stream().map(Sending::unit).toList())) {
            return new Outcome.Refused(text("correspondence.route.nobody"));
        }
        var at = RegisterTime.now(clock).at();
        entries.settleReturned(actor.office(), entry.id());
        for (var sending : to) {
            entries.send(actor.office(), entry, sending, at);
            trail.write(
                    actor,
                    "routed",
                    entry.matter(),
                    sending.instruction(),
                    Map.of(
                            "to",
                            name(actor, sending.unit()),
                            "purpose",
                            sending.purpose().name()));
        }
        whole.follow(actor.office(), entry.id());
        return Outcome.DONE;
    }

    /**
     * เสนอให้ชี้ผู้รับผิดชอบ: the letter goes to somebody who may decide whose it is, with what the clerk has to say. In a school
     * that is เสนอผู้อำนวยการ.
     */
    @Transactional
    Outcome ask(Actor actor, Seen seen, PersonId whom, String words) {
        return guard.act(
                actor,
                seen,
                Verb.ASK,
                entry -> deciders(actor, entry).stream()
                        .filter(person -> person.id().equals(whom))
                        .findFirst()
                        .map(decider -> bring(actor, entry, decider, words))
                        .orElseGet(() -> new Outcome.Refused(text("correspondence.ask.nobody"))));
    }

    private Outcome bring(Actor actor, Entry entry, Person decider, String words) {
        var unit = isRegistry(actor, entry) ? executives(actor).getFirst() : entry.unit();
        var move =
                Move.to(EntryState.OWNER_UNKNOWN, unit, RegisterTime.now(clock).at());
        entries.settleReturned(actor.office(), entry.id());
        entries.move(actor.office(), entry, move.with(decider.id().value()).saying(words));
        var verb = actor.as().unitKind() == UnitKind.SCHOOL ? "put-before" : "asked";
        trail.write(actor, verb, entry.matter(), words, Map.of("to", decider.name()));
        whole.followParentOf(actor.office(), entry);
        return Outcome.DONE;
    }

    /** Who may say whose letter it is: the director of the group; for the registry, who leads the office. */
    List<Person> deciders(Actor actor, Entry entry) {
        return isRegistry(actor, entry)
                ? executives(actor).stream()
                        .flatMap(unit -> office.peopleWho(actor.office(), unit, Permission.DECIDE_OWNERS).stream())
                        .toList()
                : office.peopleWho(actor.office(), entry.unit(), Permission.CLOSE_LETTERS);
    }

    private boolean isRegistry(Actor actor, Entry entry) {
        return office.unit(actor.office(), entry.unit())
                .filter(unit -> unit.kind() == UnitKind.REGISTRY)
                .isPresent();
    }

    private List<UnitId> executives(Actor actor) {
        return office.units(actor.office(), UnitKind.EXECUTIVE).stream()
                .map(Unit::id)
                .toList();
    }

    private Set<UnitId> groups(Actor actor) {
        return office.units(actor.office(), UnitKind.GROUP).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private String name(Actor actor, UnitId unit) {
        return office.unit(actor.office(), unit).map(Unit::name).orElse("");
    }
}
