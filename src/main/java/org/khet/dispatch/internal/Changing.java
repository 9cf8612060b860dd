package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.OutgoingState;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.platform.audit.Recording;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a line of a send register until it is sent: แก้ไข, ยกเลิกเลข, แนบไฟล์. Nothing is ever deleted. */
@Service
class Changing {

    /** @param version of the letter as the person saw it */
    record Seen(OutgoingId id, int version) {}

    private final OutgoingLetters letters;
    private final OutgoingRows rows;
    private final ChangeRows changes;
    private final Uploading uploading;
    private final Recording recording;

    Changing(OutgoingLetters letters, OutgoingRows rows, ChangeRows changes, Uploading uploading, Recording recording) {
        this.letters = letters;
        this.rows = rows;
        this.changes = changes;
        this.uploading = uploading;
        this.recording = recording;
    }

    /** Its owner, and who keeps the register. What was signed here says what was signed; what its receivers had stays so. */
    boolean mayCorrect(Actor actor, Outgoing letter) {
        return letter.proposal() == null
                && letter.carried() == null
                && letter.state() != OutgoingState.CANCELLED
                && (keeps(actor, letter)
                        || (letters.acts(actor, letter) && letter.owner().equals(actor.person())));
    }

    /** Who keeps the register cancels its numbers. */
    boolean mayCancel(Actor actor, Outgoing letter) {
        return keeps(actor, letter) && letter.state() != OutgoingState.CANCELLED;
    }

    boolean mayAttach(Actor actor, Outgoing letter) {
        return letter.issued() && letter.carried() == null && (letters.acts(actor, letter) || keeps(actor, letter));
    }

    private static boolean keeps(Actor actor, Outgoing letter) {
        return actor.may(Permission.CORRECT_LETTERS, letter.registerUnit());
    }

    /** Why it was not done; empty when it was. */
    @Transactional
    Optional<String> correct(Actor actor, Seen seen, PersonId owner, OutgoingFacts facts) {
        return unsent(actor, seen, this::mayCorrect, letter -> {
            var reserved = letter.state() == OutgoingState.RESERVED;
            changes.write(actor.office(), letter, owner, facts);
            recording.write(
                    actor.did(
                            reserved ? "dispatch.filled" : "dispatch.corrected",
                            letter.id().value(),
                            ""),
                    said(letter.owner(), letter.facts()),
                    said(owner, facts));
        });
    }

    private static Map<String, Object> said(PersonId owner, OutgoingFacts facts) {
        return Map.of("owner", owner, "facts", facts);
    }

    @Transactional
    Optional<String> cancel(Actor actor, Seen seen, String why) {
        return unsent(actor, seen, this::mayCancel, letter -> {
            changes.cancel(actor.office(), letter, why);
            recording.write(
                    actor.did("dispatch.cancelled", letter.id().value(), why),
                    Map.of("state", letter.state().name()),
                    Map.of("number", letter.printed()));
        });
    }

    /** The first file of a letter that has none is the letter itself. */
    @Transactional
    Optional<String> attach(Actor actor, Seen seen, Uploads uploads) {
        return unsent(actor, seen, this::mayAttach, letter -> {
            var files = uploading.keep(actor, uploads);
            changes.add(actor.office(), letter, files);
            recording.write(
                    actor.did("dispatch.attached", letter.id().value(), ""), null, Map.of("files", List.copyOf(files)));
        });
    }

    private Optional<String> unsent(
            Actor actor, Seen seen, BiPredicate<Actor, Outgoing> permitted, Consumer<Outgoing> act) {
        var letter = letters.hold(actor, seen.id());
        if (letter.state() == OutgoingState.CANCELLED) {
            return Optional.of(text("dispatch.error.cancelled"));
        }
        if (letter.version() != seen.version() || rows.sent(actor.office(), letter.id())) {
            var sent = rows.sent(actor.office(), letter.id());
            return Optional.of(text(sent ? "dispatch.error.sent" : "dispatch.error.changed"));
        }
        if (!permitted.test(actor, letter)) {
            throw new AccessDeniedException("outgoing letter");
        }
        act.accept(letter);
        return Optional.empty();
    }
}
