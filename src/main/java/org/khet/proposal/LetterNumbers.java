package org.khet.proposal;

import java.util.Optional;
import org.khet.drafting.Content;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.platform.web.Link;

/**
 * ออกเลขเมื่อลงนาม: a letter gets its number and date before it is signed, never earlier than it is known who signs. The
 * module that keeps the send registers provides the one bean of this.
 */
public interface LetterNumbers {

    /** What a letter got. */
    sealed interface Numbered {

        /** The letter with its number; as it was for what gets none. */
        record With(Content content) implements Numbered {}

        /** It can get none now, for this reason. */
        record Refused(String why) implements Numbered {}
    }

    /** What whoever is about to sign is told of the number to come; empty for what gets none. */
    String announced(Turn turn);

    /**
     * Takes the next number, or finds the one taken for this file before, in a transaction of its own. Call it when the signer
     * is proven. The number then waits for {@link #issue}.
     *
     * @param content as it would be signed, with its date
     */
    Numbered take(Turn turn, Content content);

    /** Keeps the number for the signing under way until its transaction ends; false when it was cancelled meanwhile. */
    boolean hold(Turn turn);

    /** The letter is signed: its line in the register is issued, with the signed file; in the signing's transaction. */
    void issue(Turn turn, Content content, FileId signed);

    /** The line of what was signed in this file, for who may see it. */
    Optional<Link> of(Actor actor, Proposal file);
}
