package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.util.Map;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Inbox;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit does with a letter put before it: ลงรับ in its own register, or back where it came from. */
@Service
class Entering implements Inbox {

    private final Guard guard;
    private final Entries entries;
    private final Registers registers;
    private final Whole whole;
    private final Trail trail;
    private final Office office;
    private final Clock clock;

    Entering(Guard guard, Entries entries, Registers registers, Whole whole, Trail trail, Office office, Clock clock) {
        this.guard = guard;
        this.entries = entries;
        this.registers = registers;
        this.whole = whole;
        this.trail = trail;
        this.office = office;
        this.clock = clock;
    }

    /** ลงรับ: opening it never does. The central registry has still to send it on. */
    @Transactional
    Outcome enter(Actor actor, Seen seen) {
        return guard.act(actor, seen, Verb.ENTER, entry -> {
            var next = entry.delivered() ? Receiving.firstState(actor) : EntryState.TO_ASSIGN;
            var line = registers.enter(actor.office(), entry, next, actor.person(), RegisterTime.now(clock));
            trail.write(actor, "entered", entry.matter(), null, Map.of("number", line.number() + "/" + line.year()));
            whole.followParentOf(actor.office(), entry);
            return Outcome.DONE;
        });
    }

    @Override
    @Transactional
    public Entered enter(Actor actor, EntryId id, int version) {
        var mine = entries.find(actor.office(), id).filter(entry -> Verb.ENTER.permittedTo(actor, entry));
        if (mine.isEmpty()) {
            return new Entered.Refused(text("correspondence.inbox.gone"));
        }
        return switch (enter(actor, new Seen(id, version))) {
            case Outcome.Done done ->
                new Entered.Numbered(
                        entries.find(actor.office(), id).orElseThrow().registerNumber());
            case Outcome.Refused(var why) -> new Entered.Refused(why);
        };
    }

    /** คืนสารบรรณกลาง or คืนผู้ส่ง, with a reason; a number the unit has given stays in its register. */
    @Transactional
    Outcome giveBack(Actor actor, Seen seen, String reason) {
        return guard.act(
                actor,
                seen,
                Verb.GIVE_BACK,
                entry -> entry.delivered() ? toSender(actor, entry, reason) : toRegistry(actor, entry, reason));
    }

    private Outcome toRegistry(Actor actor, Entry entry, String reason) {
        move(actor, entry, EntryState.RETURNED, reason);
        var from = office.unit(actor.office(), entry.unit()).map(Unit::name).orElse("");
        trail.write(actor, "returned", entry.matter(), reason, Map.of("from", from));
        whole.followParentOf(actor.office(), entry);
        return Outcome.DONE;
    }

    /** Not while a group that was also sent it works on it: what came back from the others is settled by this. */
    private Outcome toSender(Actor actor, Entry entry, String reason) {
        var worked = entries.routedFrom(actor.office(), entry.id()).stream()
                .anyMatch(below -> below.state() != EntryState.RETURNED);
        if (worked) {
            return new Outcome.Refused(text("correspondence.return.worked"));
        }
        entries.settleReturned(actor.office(), entry.id());
        move(actor, entry, EntryState.RETURNED_TO_SENDER, reason);
        trail.write(actor, "returned-to-sender", entry.matter(), reason, Map.of());
        return Outcome.DONE;
    }

    private void move(Actor actor, Entry entry, EntryState state, String reason) {
        var at = RegisterTime.now(clock).at();
        entries.move(actor.office(), entry, Move.to(state, entry.unit(), at).saying(reason));
    }
}
