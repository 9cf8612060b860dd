package org.khet.proposal;

import static org.khet.platform.web.Texts.text;

/** What a stop of the chain is asked for. */
public enum Purpose {
    /** เห็นชอบ. */
    AGREE,
    /** ขอความเห็น. */
    COMMENT,
    /** ลงนาม: the last stop. */
    SIGN;

    public String words() {
        return text("proposal.purpose." + this);
    }
}
