package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a letter inside a unit: given to an officer, acknowledged, reported, sent back, closed. */
@Service
class Handling {

    private final Guard guard;
    private final Entries entries;
    private final Whole whole;
    private final Trail trail;
    private final Office office;
    private final Clock clock;

    Handling(Guard guard, Entries entries, Whole whole, Trail trail, Office office, Clock clock) {
        this.guard = guard;
        this.entries = entries;
        this.whole = whole;
        this.trail = trail;
        this.office = office;
        this.clock = clock;
    }

    /** มอบหมาย with an instruction (เกษียณ) and a due day. */
    @Transactional
    Outcome assign(Actor actor, Seen seen, PersonId to, String instruction, @Nullable LocalDate due) {
        return guard.act(actor, seen, Verb.ASSIGN, entry -> {
            var officer = office.peopleWho(actor.office(), entry.unit(), Permission.ACT_ON_LETTERS).stream()
                    .filter(person -> person.id().equals(to))
                    .findFirst();
            if (officer.isEmpty()) {
                return new Outcome.Refused(text("correspondence.assign.nobody"));
            }
            var move = Move.to(EntryState.ASSIGNED, entry.unit(), now())
                    .with(to.value())
                    .instructing(instruction, due);
            var after = Map.of("to", officer.map(Person::name).orElseThrow(), "due", due == null ? "" : due.toString());
            return done(actor, entry, move, "assigned", instruction, after);
        });
    }

    /** รับเรื่อง. */
    @Transactional
    Outcome acknowledge(Actor actor, Seen seen) {
        return guard.act(
                actor,
                seen,
                Verb.ACKNOWLEDGE,
                entry -> done(
                        actor,
                        entry,
                        moveTo(EntryState.ACKNOWLEDGED, entry).with(entry.atPerson()),
                        "acknowledged",
                        null));
    }

    /** รายงานผล: the director sees it and closes. */
    @Transactional
    Outcome report(Actor actor, Seen seen, String result) {
        return guard.act(
                actor,
                seen,
                Verb.REPORT,
                entry -> done(
                        actor,
                        entry,
                        moveTo(EntryState.REPORTED, entry)
                                .with(entry.atPerson())
                                .saying(result),
                        "reported",
                        result));
    }

    /** ดำเนินการเสร็จ ปิดเรื่อง, by the officer who has it. */
    @Transactional
    Outcome finish(Actor actor, Seen seen, String result) {
        return guard.act(
                actor,
                seen,
                Verb.FINISH,
                entry -> done(
                        actor,
                        entry,
                        moveTo(EntryState.CLOSED, entry).with(entry.atPerson()).saying(result),
                        "closed",
                        result));
    }

    /** คืนผู้มอบหมาย with a reason. */
    @Transactional
    Outcome handBack(Actor actor, Seen seen, String reason) {
        return guard.act(
                actor,
                seen,
                Verb.HAND_BACK,
                entry -> done(actor, entry, moveTo(EntryState.TO_ASSIGN, entry).saying(reason), "handed-back", reason));
    }

    /** ให้แก้ไขรายงาน: back to the officer with a reason. */
    @Transactional
    Outcome sendBack(Actor actor, Seen seen, String reason) {
        return guard.act(
                actor,
                seen,
                Verb.SEND_BACK,
                entry -> done(
                        actor,
                        entry,
                        moveTo(EntryState.ASSIGNED, entry)
                                .with(entry.atPerson())
                                .saying(reason),
                        "sent-back",
                        reason));
    }

    /** ปิดเรื่อง by the unit's director, or by the registry when no group needs it. */
    @Transactional
    Outcome close(Actor actor, Seen seen, String words) {
        return guard.act(actor, seen, Verb.CLOSE, entry -> {
            entries.settleReturned(actor.office(), entry.id());
            var others = entries.furthestBack(actor.office(), entry.id());
            return others.isPresent()
                    ? leaveToOthers(actor, entry, words)
                    : done(
                            actor,
                            entry,
                            moveTo(EntryState.CLOSED, entry)
                                    .with(entry.atPerson())
                                    .saying(words),
                            "closed",
                            words);
        });
    }

    /** One unit sent it back while another works on it: the registry lets go and the letter stands where that one is. */
    private Outcome leaveToOthers(Actor actor, Entry entry, String words) {
        trail.write(actor, "settled", entry.matter(), words, Map.of());
        whole.follow(actor.office(), entry.id());
        return Outcome.DONE;
    }

    private Outcome done(Actor actor, Entry entry, Move move, String verb, @Nullable String note) {
        return done(actor, entry, move, verb, note, Map.of("state", move.state().name()));
    }

    private Outcome done(
            Actor actor, Entry entry, Move move, String verb, @Nullable String note, Map<String, String> after) {
        entries.move(actor.office(), entry, move);
        trail.write(actor, verb, entry.matter(), note, after);
        whole.followParentOf(actor.office(), entry);
        return Outcome.DONE;
    }

    private Move moveTo(EntryState state, Entry entry) {
        return Move.to(state, entry.unit(), now());
    }

    private OffsetDateTime now() {
        return RegisterTime.now(clock).at();
    }
}
