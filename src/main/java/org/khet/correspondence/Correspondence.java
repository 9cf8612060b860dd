package org.khet.correspondence;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.files.FileId;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.UnitId;

/** What may be asked about letters. To somebody who may not see it, a letter does not exist: the answer is 404. */
public interface Correspondence {

    /** The line a letter has in the register of the unit that holds it; empty before the unit has entered it. */
    Optional<Receipt> receipt(Actor actor, EntryId entry);

    /** The letter as it may be answered or referred to; empty when this person may not see it, or it is secret. */
    Optional<ReceivedLetter> received(Actor actor, EntryId entry);

    /** A file the letter carries. */
    OpenedFile file(Actor actor, EntryId entry, FileId file);

    /**
     * ลงรับ of a letter at a unit.
     *
     * @param year of the register, พ.ศ.
     */
    record Receipt(UnitId unit, int number, int year, OffsetDateTime receivedAt) {}
}
