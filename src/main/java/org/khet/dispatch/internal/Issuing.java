package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.NewLine;
import org.khet.dispatch.OnceOnly;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.SendRegisters;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.platform.audit.Recording;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ออกเลขหนังสือ without a draft: the number first, then the letter is printed and signed by hand (ข้อ 42). */
@Service
class Issuing {

    private final SendRegisters registers;
    private final OnceOnly once;
    private final Uploading uploading;
    private final Correspondence correspondence;
    private final Recording recording;
    private final Clock clock;

    Issuing(
            SendRegisters registers,
            OnceOnly once,
            Uploading uploading,
            Correspondence correspondence,
            Recording recording,
            Clock clock) {
        this.registers = registers;
        this.once = once;
        this.uploading = uploading;
        this.correspondence = correspondence;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param answers the entry it answers
     * @param key of the form
     */
    record Wish(
            Series series,
            PersonId owner,
            OutgoingFacts facts,
            Uploads uploads,
            @Nullable UUID answers,
            String key) {}

    /** What came of it. */
    sealed interface Issued {

        record Done(SendRegisters.Taken taken) implements Issued {}

        /** This form has its number already. */
        record Again(OutgoingId id) implements Issued {}

        record Refused(String field, String why) implements Issued {}
    }

    @Transactional
    Issued issue(Actor actor, Wish wish) {
        if (!actor.may(Permission.ISSUE_LETTERS)) {
            throw new AccessDeniedException("issue");
        }
        var at = now();
        // Typed before midnight of 31 December, sent after: the register of the old year takes no more.
        if (ThaiDate.year(wish.facts().dated()) != ThaiDate.year(at)) {
            return new Issued.Refused("dated", text("dispatch.error.dated.year", Integer.toString(ThaiDate.year(at))));
        }
        if (wish.answers() != null
                && correspondence.received(actor, new EntryId(wish.answers())).isEmpty()) {
            return new Issued.Refused("answers", text("dispatch.error.answers"));
        }
        var id = new OutgoingId(TimeOrderedId.next());
        var before = once.before(actor, wish.key(), id);
        return before.isPresent() ? new Issued.Again(before.get()) : take(actor, wish, id, at);
    }

    private Issued take(Actor actor, Wish wish, OutgoingId id, OffsetDateTime at) {
        var line = new NewLine(
                id,
                actor.unit(),
                wish.owner(),
                wish.series(),
                OutgoingState.ISSUED,
                "",
                wish.facts(),
                uploading.keep(actor, wish.uploads()),
                null,
                null,
                wish.answers());
        var taken = registers.take(actor, line, at);
        recording.write(
                actor.did("dispatch.issued", id.value(), ""),
                null,
                Map.of("number", taken.printed(), "facts", wish.facts()));
        return new Issued.Done(taken);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
