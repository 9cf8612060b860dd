package org.khet.dispatch;

import static org.khet.platform.web.Texts.text;

/** Where a line of a send register stands. */
public enum OutgoingState {
    /** จองเลข: the number is taken, the letter still to be signed. */
    RESERVED,
    /** ออกเลขแล้ว. */
    ISSUED,
    /** ยกเลิกเลข: the number stays in the register with its reason. */
    CANCELLED;

    public String words() {
        return text("dispatch.state." + this);
    }

    /** Kind of the tag it is shown with. */
    public String kind() {
        return switch (this) {
            case RESERVED -> "st-new";
            case ISSUED -> "st-done";
            case CANCELLED -> "st-void";
        };
    }
}
