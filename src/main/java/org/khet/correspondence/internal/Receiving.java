package org.khet.correspondence.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.files.FileId;
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
    private final Drafts drafts;
    private final Trail trail;
    private final Clock clock;

    Receiving(
            Letters letters,
            Registers registers,
            Repeats repeats,
            Attaching attaching,
            Drafts drafts,
            Trail trail,
            Clock clock) {
        this.letters = letters;
        this.registers = registers;
        this.repeats = repeats;
        this.attaching = attaching;
        this.drafts = drafts;
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

    /** A letter like this one; a form that comes a second time is its own letter and not asked about. */
    Optional<Drafts.Alike> alike(Actor actor, LetterFacts facts, String key) {
        // Looked for first: a letter that another press of the same button has just registered is known by then.
        var alike = drafts.alike(actor, facts.number(), facts.dated(), facts.sender());
        return alike.isPresent() && repeats.known(actor, key) ? Optional.empty() : alike;
    }

    private Received register(Actor actor, Arrival arrival, EntryId id) {
        var letter = new LetterId(TimeOrderedId.next());
        var secret = arrival.facts().secrecy().secret();
        letters.add(actor.office(), letter, arrival.facts());
        letters.attach(actor.office(), letter, files(actor, arrival, id));
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

    /** The draft's file is the letter; what was added to it comes behind. */
    private List<FileId> files(Actor actor, Arrival arrival, EntryId id) {
        var kept = new ArrayList<FileId>();
        if (arrival.draft() != null) {
            kept.add(drafts.take(actor, arrival.draft(), id));
        }
        kept.addAll(attaching.keep(actor, arrival.uploads()));
        return kept;
    }

    static EntryState firstState(Actor actor) {
        return actor.as().unitKind() == UnitKind.REGISTRY ? EntryState.TO_ROUTE : EntryState.TO_ASSIGN;
    }
}
