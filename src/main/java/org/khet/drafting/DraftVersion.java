package org.khet.drafting;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.office.PersonId;

/**
 * ร่างที่ n: a draft as somebody kept it, never changed.
 *
 * @param why what was said of it; may be empty
 */
public record DraftVersion(
        int number, Content content, @Nullable FileId file, PersonId by, OffsetDateTime at, How how, String why) {

    /** How it came to be kept. */
    public enum How {
        /** A person kept it. */
        KEPT,
        /** One person had written on without keeping it when another began to write. */
        LEFT,
        /** An earlier one was taken up again. */
        RESTORED,
        /** A finished file was put in. */
        UPLOADED,
        /** It was signed, with the signer and the day filled in. */
        SIGNED
    }
}
