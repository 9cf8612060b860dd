package org.khet.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.PersonId;
import org.khet.office.UnitId;

/**
 * An outgoing letter.
 *
 * @param unit whose letter it is
 * @param owner ผู้รับผิดชอบ
 * @param registerUnit who keeps the register it is in
 * @param series of the register: a circular counted together with ordinary letters is an ordinary one
 * @param year พ.ศ. of the register
 * @param printed ที่ as printed, in Arabic digits
 * @param why why it was reserved or cancelled
 * @param proposal the file it was signed in
 * @param answers the entry it answers
 * @param carried the letter as its receivers in the system have it; null until it is sent to one
 */
public record Outgoing(
        OutgoingId id,
        UnitId unit,
        PersonId owner,
        UnitId registerUnit,
        Series series,
        int year,
        int number,
        String printed,
        OffsetDateTime takenAt,
        OutgoingState state,
        String why,
        OutgoingFacts facts,
        @Nullable UUID draft,
        @Nullable UUID proposal,
        @Nullable UUID answers,
        @Nullable UUID answered,
        @Nullable UUID carried,
        int version) {

    /** Name of a {@link org.khet.drafting.LetterKind}. */
    public String kind() {
        return facts.kind();
    }

    public LocalDate dated() {
        return facts.dated();
    }

    public String sender() {
        return facts.sender();
    }

    public String addressee() {
        return facts.addressee();
    }

    public String subject() {
        return facts.subject();
    }

    public Speed speed() {
        return facts.speed();
    }

    public String refersTo() {
        return facts.refersTo();
    }

    public List<String> enclosures() {
        return facts.enclosures();
    }

    public String remark() {
        return facts.remark();
    }

    public boolean issued() {
        return state == OutgoingState.ISSUED;
    }

    public String path() {
        return "/dispatch/letters/" + id;
    }
}
