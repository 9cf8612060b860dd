package org.khet.dispatch;

import java.util.List;
import java.util.UUID;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Outgoing letters, for those who may see them: who works in the unit whose letter it is or in the one that keeps its
 * register, and, but for letters of schools, the roles that see every letter of the office.
 */
public interface OutgoingLetters {

    /**
     * The letter.
     *
     * @throws NoSuchOutgoing when there is none, or none for this person
     */
    Outgoing open(Actor actor, OutgoingId id);

    /** The same, locked until the caller's transaction ends. */
    Outgoing hold(Actor actor, OutgoingId id);

    /** What goes with it, the letter itself first. */
    List<FileId> files(Actor actor, OutgoingId id);

    /** May this person send it, follow it and take it back? Who issues letters in its unit, working there now. */
    boolean acts(Actor actor, Outgoing letter);

    /** There is no such letter, or not one this person may know of: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    final class NoSuchOutgoing extends RuntimeException {
        public NoSuchOutgoing(UUID id) {
            super("no outgoing letter " + id);
        }
    }
}
