package org.khet.proposal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.drafting.DraftId;
import org.khet.files.FileId;
import org.khet.office.PersonId;

/**
 * A row of {@code proposal.proposal}.
 *
 * @param round a return begins the next one
 * @param movedAt since when it lies where it lies
 * @param fileId the signed PDF
 * @param replaces the signed letter it stands in the place of
 * @param why why it does
 */
public record Proposal(
        UUID id,
        UUID draftId,
        UUID unitId,
        UUID ownerId,
        String kind,
        String title,
        Speed speed,
        ProposalState state,
        int round,
        OffsetDateTime proposedAt,
        OffsetDateTime movedAt,
        @Nullable UUID fileId,
        @Nullable UUID replaces,
        String why) {

    public DraftId draft() {
        return new DraftId(draftId);
    }

    public PersonId owner() {
        return new PersonId(ownerId);
    }

    public boolean lies() {
        return state == ProposalState.LYING;
    }

    public @Nullable FileId file() {
        return fileId == null ? null : new FileId(fileId);
    }

    public String path() {
        return "/proposal/files/" + id;
    }
}
