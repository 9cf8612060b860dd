package org.khet.correspondence.internal.checks;

import java.time.LocalTime;

/** Half of a working day. */
enum Half {
    /** เช้า. */
    MORNING,
    /** บ่าย. */
    AFTERNOON;

    static Half at(LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }
}
