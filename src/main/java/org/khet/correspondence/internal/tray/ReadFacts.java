package org.khet.correspondence.internal.tray;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;

/**
 * What a letter says of itself, as far as it could be read: an empty text, or null, where it could not.
 *
 * @param number ที่, in Arabic digits
 * @param speed null when no mark was seen
 * @param secret it bears a mark of secrecy (ลับ, ลับมาก, ลับที่สุด)
 */
record ReadFacts(
        String number,
        @Nullable LocalDate dated,
        String sender,
        String addressee,
        String subject,
        @Nullable Speed speed,
        String refersTo,
        List<String> enclosures,
        boolean secret) {

    static final ReadFacts NOTHING = new ReadFacts("", null, "", "", "", null, "", List.of(), false);

    /** Names of the form's fields that could be read. */
    Set<String> fields() {
        var read = new LinkedHashSet<String>();
        add(read, "number", !number.isEmpty());
        add(read, "dated", dated != null);
        add(read, "sender", !sender.isEmpty());
        add(read, "addressee", !addressee.isEmpty());
        add(read, "subject", !subject.isEmpty());
        add(read, "speed", speed != null);
        add(read, "refersTo", !refersTo.isEmpty());
        add(read, "enclosures", !enclosures.isEmpty());
        return read;
    }

    private static void add(Set<String> to, String field, boolean read) {
        if (read) {
            to.add(field);
        }
    }
}
