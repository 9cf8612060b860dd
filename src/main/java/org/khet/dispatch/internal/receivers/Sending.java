package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterId;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.SendingAgain;
import org.khet.dispatch.Way;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.UnitId;
import org.khet.platform.audit.Recording;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * ส่งหนังสือ: one act for all receivers. What the letter says is laid down once, the first time it goes to somebody in the
 * system; each receiver is a row.
 */
@Service
class Sending implements SendingAgain {

    private final OutgoingLetters letters;
    private final Deliveries system;
    private final ReceiverRows receivers;
    private final Recording recording;
    private final Clock clock;

    Sending(OutgoingLetters letters, Deliveries system, ReceiverRows receivers, Recording recording, Clock clock) {
        this.letters = letters;
        this.system = system;
        this.receivers = receivers;
        this.recording = recording;
        this.clock = clock;
    }

    /** Who has it already is left out. */
    @Transactional
    Sent send(Actor actor, OutgoingId id, List<Addressed> to) {
        var letter = permitted(actor, id);
        var there = receivers.receivers(actor.office(), id);
        var fresh = to.stream().filter(one -> !there.contains(one.to().key())).toList();
        var files = letters.files(actor, id);
        var refused = refusal(letter, fresh, files);
        if (refused != null) {
            return new Sent.Refused(refused);
        }
        if (!fresh.isEmpty()) {
            deliver(actor, letter, fresh, files, null);
            recording.write(actor.did("dispatch.sent", id.value(), words(fresh)), null, null);
        }
        return new Sent.Done(fresh.size(), to.size() - fresh.size());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String again(Actor actor, Outgoing letter, Back back) {
        var kind = back.person() != null ? Kind.PERSON : back.way() == Way.SYSTEM ? Kind.UNIT : Kind.OUTSIDE;
        var to = new Receiver(kind, back.unit(), back.person(), back.name());
        var addressed = List.of(new Addressed(to, back.way(), back.purpose(), back.due()));
        var files = letters.files(actor, letter.id());
        var refused = refusal(letter, addressed, files);
        if (refused == null) {
            deliver(actor, letter, addressed, files, back.delivery());
        }
        return refused;
    }

    private Outgoing permitted(Actor actor, OutgoingId id) {
        var letter = letters.hold(actor, id);
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException("send");
        }
        return letter;
    }

    /** Only what has its number is sent, and only what can be read there. */
    private static @Nullable String refusal(Outgoing letter, List<Addressed> to, List<FileId> files) {
        if (!letter.issued()) {
            return text("dispatch.send.refused.state", letter.state().words());
        }
        return files.isEmpty() && !to.stream().allMatch(one -> one.way().onPaper())
                ? text("dispatch.send.refused.no-file")
                : null;
    }

    private void deliver(
            Actor actor, Outgoing letter, List<Addressed> to, List<FileId> files, @Nullable UUID insteadOf) {
        var aims = to.stream()
                .filter(one -> one.way() == Way.SYSTEM)
                .flatMap(one -> aim(one).stream())
                .toList();
        var entries =
                aims.isEmpty() ? Map.<UnitId, EntryId>of() : system.bring(actor, carried(actor, letter, files), aims);
        var got = to.stream().filter(one -> reached(one, entries)).toList();
        receivers.add(actor, letter.id(), got, entries, insteadOf, OffsetDateTime.now(clock));
    }

    /** A unit that has it by another way, as one that entered it, gets no second place for it. */
    private static boolean reached(Addressed one, Map<UnitId, EntryId> entries) {
        var unit = one.to().unit();
        return one.way() != Way.SYSTEM || unit == null || entries.containsKey(new UnitId(unit));
    }

    private static List<Deliveries.Aim> aim(Addressed one) {
        var unit = one.to().unit();
        return unit == null ? List.of() : List.of(new Deliveries.Aim(new UnitId(unit), one.purpose(), one.due()));
    }

    private LetterId carried(Actor actor, Outgoing letter, List<FileId> files) {
        if (letter.carried() != null) {
            return new LetterId(letter.carried());
        }
        var laid = system.lay(
                actor,
                new Deliveries.Parcel(
                        letter.printed(),
                        letter.dated(),
                        letter.sender(),
                        letter.addressee(),
                        letter.subject(),
                        letter.speed(),
                        letter.refersTo(),
                        letter.enclosures(),
                        "", // what the sender noted in its own register is its own
                        files));
        receivers.carry(actor.office(), letter.id(), laid.value());
        return laid;
    }

    /** How many of which kind, e.g. โรงเรียน 120 แห่ง · หน่วยงานภายนอก 1 แห่ง. */
    static String words(List<Addressed> to) {
        var words = new StringJoiner(" · ");
        Arrays.stream(Kind.values()).forEach(kind -> {
            var count = to.stream().filter(one -> one.to().kind() == kind).count();
            if (count > 0) {
                words.add(text("dispatch.sum." + kind, Long.toString(count)));
            }
        });
        return words.toString();
    }
}
