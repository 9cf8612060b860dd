package org.khet.drafting;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.files.FileId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;

/**
 * A draft as it stands now.
 *
 * @param title what lists call it, from what is written; empty until something is
 * @param content the working copy
 * @param revision raised by every save
 * @param versions number of the last version that was kept, 0 before the first
 * @param kept the revision the last version was made of: later ones are in the working copy alone
 * @param pen the open page that saved last
 * @param answers the received letter it replies to
 * @param file the finished PDF that is used instead of the editor
 */
public record Draft(
        DraftId id,
        UnitId unit,
        PersonId owner,
        DraftState state,
        String title,
        Content content,
        int revision,
        int versions,
        int kept,
        PersonId savedBy,
        OffsetDateTime savedAt,
        UUID pen,
        @Nullable EntryId answers,
        @Nullable FileId file,
        OffsetDateTime begunAt,
        String withdrawnWhy) {

    public boolean open() {
        return state == DraftState.DRAFT;
    }

    /** Is there anything in the working copy that no version has? */
    public boolean ahead() {
        return revision > kept;
    }
}
