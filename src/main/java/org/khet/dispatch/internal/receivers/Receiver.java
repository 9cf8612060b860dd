package org.khet.dispatch.internal.receivers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who may get a letter.
 *
 * @param unit of one that works here, or of one outside that the office knows
 * @param name as it is addressed
 */
record Receiver(Kind kind, @Nullable UUID unit, @Nullable UUID person, String name) {

    enum Kind {
        /** หน่วยในสำนักงาน. */
        UNIT,
        /** โรงเรียน. */
        SCHOOL,
        /** หน่วยงานภายนอก. */
        OUTSIDE,
        /** บุคคล. */
        PERSON;

        /** Does it receive in the system? */
        boolean inSystem() {
            return this != OUTSIDE;
        }
    }

    /** The same one, however it was chosen: nobody gets a letter twice. */
    String key() {
        return key(unit, person, name);
    }

    static String key(@Nullable UUID unit, @Nullable UUID person, String name) {
        return unit != null ? "u" + unit : person != null ? "p" + person : "n" + name;
    }
}
