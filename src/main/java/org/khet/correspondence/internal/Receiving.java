package org.khet.correspondence.internal;

import java.time.Clock;
import java.util.Map;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.platform.sql.TimeOrderedId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ลงทะเบียนรับ (ข้อ 36–38) in the register of the actor's unit. */
@Service
class Receiving {

    private final Letters letters;
    private final Registers registers;
    private final Repeats repeats;
    private final Attaching attaching;
    private final Trail trail;
    private final Clock clock;

    Receiving(Letters letters, Registers registers, Repeats repeats, Attaching attaching, Trail trail, Clock clock) {
        this.letters = letters;
        this.registers = registers;
        this.repeats = repeats;
        this.attaching = attaching;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers the letter with its files; the number is taken last and the register is locked no longer than that. */
    @Transactional
    Received receive(Actor actor, Arrival arrival) {
        if (!actor.may(Permission.RECEIVE_LETTERS)) {
            throw new AccessDeniedException("receive");
        }
        if (arrival.facts().secrecy().secret() && !actor.may(Permission.KEEP_SECRETS)) {
            throw new AccessDeniedException("receive a secret letter");
        }
        var entry = new EntryId(TimeOrderedId.next());
        return repeats.before(actor, arrival, entry).orElseGet(() -> register(actor, arrival, entry));
    }

    private Received register(Actor actor, Arrival arrival, EntryId id) {
        var letter = new LetterId(TimeOrderedId.next());
        var secret = arrival.facts().secrecy().secret();
        letters.add(actor.office(), letter, arrival.facts());
        letters.attach(actor.office(), letter, attaching.keep(actor, arrival.uploads()));
        var entry = new Registers.NewEntry(id, letter, firstState(actor), secret);
        var line = registers.receive(actor.office(), actor.unit(), entry, actor.person(), RegisterTime.now(clock));
        trail.write(
                actor,
                "received",
                new Trail.Matter(letter, secret),
                null,
                null,
                Map.of("number", line.number() + "/" + line.year(), "facts", arrival.facts()));
        return new Received.New(line);
    }

    private static EntryState firstState(Actor actor) {
        return actor.as().unitKind() == UnitKind.REGISTRY ? EntryState.TO_ROUTE : EntryState.TO_ASSIGN;
    }
}
