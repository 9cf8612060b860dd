package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.DeliveryState;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.SendingAgain;
import org.khet.office.Actor;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a sender does with deliveries on their way: each act holds the letter, so of two at once one is done and one is told. */
@Service
class Following {

    private final OutgoingLetters letters;
    private final FollowedRows followed;
    private final DeliveryRows deliveries;
    private final Deliveries system;
    private final SendingAgain sending;
    private final Recording recording;
    private final Clock clock;

    Following(
            OutgoingLetters letters,
            FollowedRows followed,
            DeliveryRows deliveries,
            Deliveries system,
            SendingAgain sending,
            Recording recording,
            Clock clock) {
        this.letters = letters;
        this.followed = followed;
        this.deliveries = deliveries;
        this.system = system;
        this.sending = sending;
        this.recording = recording;
        this.clock = clock;
    }

    /** How many were taken back, and how many could not be: they have entered it, or sent it back. */
    record Recalled(int back, int stay) {}

    /** เรียกคืน from all who have not entered it. */
    @Transactional
    Recalled recall(Actor actor, OutgoingId id, String why) {
        var letter = held(actor, id);
        var all = followed.of(actor.office(), id);
        var back = takeBack(
                actor, letter, all.stream().filter(Followed::waitsInSystem).toList(), why);
        var stay = all.stream()
                .filter(one -> one.state() == DeliveryState.REGISTERED || one.state() == DeliveryState.REPLIED)
                .count();
        return new Recalled(back, (int) stay);
    }

    /** เรียกคืน from one. */
    @Transactional
    Kept recall(Actor actor, OutgoingId id, UUID delivery, String why) {
        var letter = held(actor, id);
        var one = find(actor, id, delivery);
        return one.waitsInSystem() && takeBack(actor, letter, List.of(one), why) == 1
                ? new Kept.Done(delivery)
                : new Kept.Refused("words", text("dispatch.recall.refused"));
    }

    private int takeBack(Actor actor, Outgoing letter, List<Followed> waiting, String why) {
        var reached = waiting.stream()
                .filter(one -> one.entryId() == null || system.recall(actor, new EntryId(one.entryId()), why))
                .map(Followed::id)
                .toList();
        var ids = deliveries.recall(actor.office(), reached, why, now());
        if (!ids.isEmpty()) {
            var back = waiting.stream().filter(one -> ids.contains(one.id())).toList();
            write(actor, "recalled", letter, text("dispatch.note.why", names(back), why));
        }
        return ids.size();
    }

    /** ส่งใหม่ to one from whom it came back. */
    @Transactional
    Kept resend(Actor actor, OutgoingId id, UUID delivery) {
        return act(actor, id, delivery, DeliveryState.RETURNED, letter -> one -> {
            deliveries.settle(actor.office(), delivery);
            var why = sending.again(actor, letter, again(one));
            if (why == null) {
                write(actor, "resent", letter, one.name());
                return new Kept.Done(delivery);
            }
            return new Kept.Refused("words", why);
        });
    }

    /** A day that has passed is not asked for again. */
    private SendingAgain.Back again(Followed one) {
        var due = one.due() == null || one.due().isBefore(LocalDate.now(clock)) ? null : one.due();
        return new SendingAgain.Back(one.id(), one.unitId(), one.personId(), one.name(), one.way(), one.purpose(), due);
    }

    /** ปิดรายการคืน: it need not go there any more. */
    @Transactional
    Kept settle(Actor actor, OutgoingId id, UUID delivery, String why) {
        return act(actor, id, delivery, DeliveryState.RETURNED, letter -> one -> {
            deliveries.settle(actor.office(), delivery);
            write(actor, "settled", letter, text("dispatch.note.why", one.name(), why));
            return new Kept.Done(delivery);
        });
    }

    /** One outside has it: its number, the day, who took it. */
    @Transactional
    Kept receipt(Actor actor, OutgoingId id, UUID delivery, LocalDate day, String words) {
        return act(actor, id, delivery, null, letter -> one -> {
            var refused = outside(one);
            if (refused != null) {
                return refused;
            }
            if (day.isAfter(LocalDate.now(clock)) || day.isBefore(ThaiDate.day(one.sentAt()))) {
                return new Kept.Refused("day", text("dispatch.receipt.day"));
            }
            deliveries.receipt(
                    actor.office(), delivery, day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime(), words);
            write(actor, "receipted", letter, text("dispatch.note.receipt", one.name(), ThaiDate.brief(day), words));
            return new Kept.Done(delivery);
        });
    }

    /** It came back from one outside. */
    @Transactional
    Kept returned(Actor actor, OutgoingId id, UUID delivery, String why) {
        return act(actor, id, delivery, null, letter -> one -> {
            var refused = outside(one);
            if (refused != null) {
                return refused;
            }
            deliveries.returned(actor.office(), delivery, now(), why);
            write(actor, "returned", letter, text("dispatch.note.why", one.name(), why));
            return new Kept.Done(delivery);
        });
    }

    /** What receivers in the system say themselves is not written for them. */
    private static Kept.@Nullable Refused outside(Followed one) {
        var open = one.state() == DeliveryState.SENT || one.state() == DeliveryState.REGISTERED;
        return one.inSystem() || !open ? new Kept.Refused("words", text("dispatch.refused.moved")) : null;
    }

    /** เตือน everyone who has not entered it, or one of them; nobody more than once a day. How many were reminded. */
    @Transactional
    int remind(Actor actor, OutgoingId id, @Nullable UUID one) {
        var letter = held(actor, id);
        var at = now();
        var today = ThaiDate.day(at).atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
        var reminded = deliveries.remind(actor.office(), id, one, at, today);
        if (!reminded.isEmpty()) {
            write(actor, "reminded", letter, several(reminded));
        }
        return reminded.size();
    }

    private Kept act(
            Actor actor,
            OutgoingId id,
            UUID delivery,
            @Nullable DeliveryState state,
            Function<Outgoing, Function<Followed, Kept>> act) {
        var letter = held(actor, id);
        var one = find(actor, id, delivery);
        return state != null && one.state() != state
                ? new Kept.Refused("words", text("dispatch.refused.moved"))
                : act.apply(letter).apply(one);
    }

    private Followed find(Actor actor, OutgoingId id, UUID delivery) {
        return followed.find(actor.office(), id, delivery).orElseThrow(() -> new NoSuchDelivery(delivery));
    }

    private Outgoing held(Actor actor, OutgoingId id) {
        var letter = letters.hold(actor, id);
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException("follow");
        }
        return letter;
    }

    private void write(Actor actor, String verb, Outgoing letter, String note) {
        recording.write(actor.did("dispatch." + verb, letter.id().value(), note), null, null);
    }

    private static String names(List<Followed> those) {
        return several(those.stream().map(Followed::name).toList());
    }

    /** By name, as long as they are few. */
    private static String several(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : text("dispatch.note.more", names.getFirst(), Integer.toString(names.size() - 1));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchDelivery extends RuntimeException {
        NoSuchDelivery(UUID delivery) {
            super("no delivery " + delivery);
        }
    }
}
