package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.function.Function;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The one gate every act on an entry goes through: locked, permitted, not stale, in a state that fits. */
@Component
class Guard {

    private final Entries entries;

    Guard(Entries entries) {
        this.entries = entries;
    }

    /**
     * Does the act on the locked entry.
     *
     * @throws NoSuchLetter when there is no such entry in the actor's office
     * @throws AccessDeniedException when this person may not do this in the entry's unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome act(Actor actor, Seen seen, Verb verb, Function<Entry, Outcome> act) {
        var entry = entries.lock(actor.office(), seen.entry()).orElseThrow(() -> new NoSuchLetter(seen.entry()));
        if (!verb.permittedTo(actor, entry)) {
            throw new AccessDeniedException(verb.name());
        }
        if (verb.closedOn(entry)) {
            return new Outcome.Refused(text("correspondence.refused.delivered"));
        }
        if (seen.stale(entry, verb) || !verb.fits(actor, entry)) {
            var state = entry.state().words(actor.as().unitKind());
            return new Outcome.Refused(text("correspondence.refused.stale", state));
        }
        return act.apply(entry);
    }

    /** There is no such letter, or not one this person may know of: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchLetter extends RuntimeException {
        NoSuchLetter(EntryId entry) {
            super("no entry " + entry);
        }
    }
}
