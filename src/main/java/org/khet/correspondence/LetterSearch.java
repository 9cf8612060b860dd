package org.khet.correspondence;

import java.util.List;
import org.khet.office.Actor;

/** Finds received letters, to refer to them: the register of the actor's own unit, without its secret letters. */
public interface LetterSearch {

    /** The newest letters with these words or this register number; the newest of all without words. At most so many. */
    List<ReceivedLetter> search(Actor actor, String words, int most);
}
