package org.khet.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;

/**
 * A line about to be written into a send register.
 *
 * @param id known before its number
 * @param unit whose letter it is
 * @param state {@link OutgoingState#ISSUED}, or {@link OutgoingState#RESERVED} for a letter still to come
 * @param why why it is reserved; empty when it is issued
 * @param files what goes with it, the letter itself first
 * @param answers the entry it answers
 */
public record NewLine(
        OutgoingId id,
        UnitId unit,
        PersonId owner,
        Series series,
        OutgoingState state,
        String why,
        OutgoingFacts facts,
        List<FileId> files,
        @Nullable UUID draft,
        @Nullable UUID proposal,
        @Nullable UUID answers) {

    public NewLine {
        files = List.copyOf(files);
    }
}
