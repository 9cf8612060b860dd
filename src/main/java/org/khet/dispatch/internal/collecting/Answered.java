package org.khet.dispatch.internal.collecting;

import org.khet.platform.web.Errors;

/** What became of an answer somebody saved. */
sealed interface Answered {

    /** บันทึกร่างแล้ว. */
    record Kept() implements Answered {}

    /** ส่งแล้ว. */
    record Sent(int version, boolean late) implements Answered {}

    /**
     * Not sent; what was typed is shown again, with the files that came with it.
     *
     * @param revision to save it by next time
     */
    record Refused(Errors errors, Content typed, int revision) implements Answered {}
}
