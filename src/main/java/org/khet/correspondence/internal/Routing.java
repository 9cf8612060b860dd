package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ส่งหนังสือ from the central registry to groups, entering it there, and sending it back (ข้อ 39; คืนสารบรรณกลาง). */
@Service
class Routing {

    private final Guard guard;
    private final Entries entries;
    private final Registers registers;
    private final Whole whole;
    private final Trail trail;
    private final Office office;
    private final Clock clock;

    Routing(Guard guard, Entries entries, Registers registers, Whole whole, Trail trail, Office office, Clock clock) {
        this.guard = guard;
        this.entries = entries;
        this.registers = registers;
        this.whole = whole;
        this.trail = trail;
        this.office = office;
        this.clock = clock;
    }

    /** Sends the letter to each unit; each gets its own waiting entry. */
    @Transactional
    Outcome route(Actor actor, Seen seen, List<Sending> to) {
        return guard.act(actor, seen, Verb.ROUTE, entry -> {
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
        });
    }

    /** ลงรับ: the unit enters the letter in its own register. Opening it never does. */
    @Transactional
    Outcome enter(Actor actor, Seen seen) {
        return guard.act(actor, seen, Verb.ENTER, entry -> {
            var line = registers.enter(actor.office(), entry, actor.person(), RegisterTime.now(clock));
            trail.write(actor, "entered", entry.matter(), null, Map.of("number", line.number() + "/" + line.year()));
            whole.followParentOf(actor.office(), entry);
            return Outcome.DONE;
        });
    }

    /** คืนสารบรรณกลาง with a reason; a number the unit has given stays in its register. */
    @Transactional
    Outcome giveBack(Actor actor, Seen seen, String reason) {
        return guard.act(actor, seen, Verb.GIVE_BACK, entry -> {
            var at = RegisterTime.now(clock).at();
            entries.move(
                    actor.office(),
                    entry,
                    Move.to(EntryState.RETURNED, entry.unit(), at).saying(reason));
            trail.write(actor, "returned", entry.matter(), reason, Map.of("from", name(actor, entry.unit())));
            whole.followParentOf(actor.office(), entry);
            return Outcome.DONE;
        });
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
