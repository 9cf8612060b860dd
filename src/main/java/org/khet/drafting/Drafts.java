package org.khet.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * ร่างหนังสือ. A draft is seen by its owner, those it is shared with and who oversees the drafts of its unit; to anybody else
 * it does not exist.
 */
public interface Drafts {

    /**
     * The draft with its working copy.
     *
     * @throws NoSuchDraft when there is none, or none for this person
     */
    Draft open(Actor actor, DraftId draft);

    /** Begins a draft in the actor's unit. */
    DraftId begin(Actor actor, Content content, @Nullable EntryId answers);

    /** A letter of this kind with what is the same in every letter of the actor's unit filled in. */
    Content blank(Actor actor, LetterKind kind);

    /** The versions kept so far, the first first. */
    List<DraftVersion> versions(Actor actor, DraftId draft);

    /** Puts a finished PDF in the place of the editor, or takes it out again ({@code null}); kept as a version. */
    boolean use(Actor actor, DraftId draft, @Nullable FileId pdf, String why);

    /** Keeps what was written as the next version, as the actor's own words; false when somebody wrote meanwhile. */
    boolean keep(Actor actor, Seen seen, Content content, String why);

    /** ถอนร่าง, with the reason; false when it is withdrawn already. */
    boolean withdraw(Actor actor, DraftId draft, String why);

    /**
     * The draft as the person saw it when they wrote.
     *
     * @param pen the page they write on
     */
    record Seen(DraftId draft, int revision, UUID pen) {}

    /** There is no such draft, or not one this person may know of: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    final class NoSuchDraft extends RuntimeException {
        public NoSuchDraft(DraftId draft) {
            super("no draft " + draft);
        }
    }
}
