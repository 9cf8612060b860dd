package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.util.Map;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** แก้ไขทะเบียน with its history, and ยกเลิกเลข with its reason. Nothing is ever deleted. */
@Service
class Correcting {

    private final Guard guard;
    private final Letters letters;
    private final Entries entries;
    private final Attaching attaching;
    private final Trail trail;
    private final Clock clock;

    Correcting(Guard guard, Letters letters, Entries entries, Attaching attaching, Trail trail, Clock clock) {
        this.guard = guard;
        this.letters = letters;
        this.entries = entries;
        this.attaching = attaching;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes what the paper really says over what was registered, and adds files that were forgotten.
     *
     * @param seenLetter the version of the letter the form was filled from
     */
    @Transactional
    Outcome correct(Actor actor, Seen seen, int seenLetter, LetterFacts facts, Uploads more) {
        if (facts.secrecy().secret() && !actor.may(Permission.KEEP_SECRETS)) {
            throw new AccessDeniedException("correct a secret letter");
        }
        return guard.act(actor, seen, Verb.CORRECT, entry -> {
            var before = letters.find(actor.office(), entry.letter()).orElseThrow();
            if (!letters.correct(actor.office(), entry.letter(), facts, seenLetter)) {
                return new Outcome.Refused(text("correspondence.refused.corrected"));
            }
            letters.attach(actor.office(), entry.letter(), attaching.keep(actor, more));
            if (entry.state() == EntryState.RESERVED) {
                fill(actor, entry, facts);
            } else {
                trail.write(actor, "corrected", entry.matter(), null, before.facts(), facts);
            }
            return Outcome.DONE;
        });
    }

    /**
     * What no correction does: make a letter secret or open, or give one that is ลับที่สุด a file. The letter a number was
     * reserved for has no side of secrecy yet.
     */
    void check(Actor actor, Entry entry, LetterFacts facts, boolean moreFiles, LetterCheck check) {
        var secrecy = facts.secrecy();
        if (entry.state() != EntryState.RESERVED && secrecy.secret() != entry.secret()) {
            check.errors().add("secrecy", text("correspondence.error.secrecy.fixed"));
        } else if (entry.state() == EntryState.RESERVED || secrecy == Secrecy.TOP_SECRET) {
            var carries =
                    moreFiles || !letters.files(actor.office(), entry.letter()).isEmpty();
            check.secrecy(actor, secrecy, carries);
        }
    }

    /** The letter a number was reserved for has come: from here on it is like any other, and secret if that is what came. */
    private void fill(Actor actor, Entry entry, LetterFacts facts) {
        var at = RegisterTime.now(clock).at();
        entries.move(actor.office(), entry, Move.to(Receiving.firstState(actor), entry.unit(), at));
        var matter = new Trail.Matter(entry.letter(), facts.secrecy().secret());
        trail.write(actor, "filled", matter, null, Map.of("number", entry.registerNumber(), "facts", facts));
    }

    @Transactional
    Outcome cancel(Actor actor, Seen seen, String reason) {
        return guard.act(actor, seen, Verb.CANCEL, entry -> {
            entries.move(
                    actor.office(),
                    entry,
                    Move.to(
                                    EntryState.CANCELLED,
                                    entry.unit(),
                                    RegisterTime.now(clock).at())
                            .saying(reason));
            trail.write(actor, "cancelled", entry.matter(), reason, Map.of("number", entry.registerNumber()));
            return Outcome.DONE;
        });
    }
}
