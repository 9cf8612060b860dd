package org.khet.proposal;

import java.util.List;
import java.util.UUID;
import org.khet.drafting.DraftId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.signing.Proof;

/** แฟ้มเสนอ, as the parts of this module and its samples use them. */
public interface Proposals {

    /** The proposal, for its owner, for whom it came to, and for who may see the draft; else there is none. */
    Proposal open(Actor actor, UUID proposal);

    /** ใบบันทึกความเห็น, the first line first. */
    List<Note> notes(Actor actor, Proposal file);

    /** The same for who may see what came of it: that is for the caller to say. */
    List<Note> notesOf(OfficeId office, UUID proposal);

    /** Sends the draft up the chain of its unit. */
    Outcome propose(Actor owner, DraftId draft, String words);

    /** Opens it as whoever it lies with: what they then act on is what they have seen. */
    Seen read(Actor actor, UUID proposal);

    Outcome agree(Actor actor, Seen seen, String words);

    /** To its owner, with the reason. */
    Outcome giveBack(Actor actor, Seen seen, String words);

    /** Taken back by its owner. */
    Outcome recall(Actor owner, UUID proposal);

    /** Not signed, with the reason. */
    Outcome notSign(Actor actor, Seen seen, String words);

    /** Signs it; not to be called in a transaction. */
    Outcome sign(Actor actor, Seen seen, Proof proof, String words);
}
