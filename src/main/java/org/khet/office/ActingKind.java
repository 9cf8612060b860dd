package org.khet.office;

import static org.khet.platform.web.Texts.text;

/** In what right someone does the work of a post that is not theirs. */
public enum ActingKind {
    /** รักษาราชการแทน: nobody holds the post, or its holder cannot work; by order. */
    IN_PLACE,
    /** ปฏิบัติราชการแทน: delegated by the holder in writing. */
    ON_BEHALF;

    /** As it stands under a signature, before the post acted for. */
    public String words() {
        return text("office.acting." + this);
    }
}
