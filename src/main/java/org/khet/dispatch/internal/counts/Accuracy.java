package org.khet.dispatch.internal.counts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Unit;
import org.khet.platform.period.Period;

/**
 * ความถูกต้องของการส่ง: of the letters of a period, which had to be cancelled, taken back or sent again, or came back. A letter
 * that was sent cannot be corrected, so nothing else can be wrong with it here.
 */
record Accuracy(Unit unit, Period period, Sums sums, List<Wrong> wrong) {

    private static final double PERCENT = 100;
    private static final double TENTHS = 10;

    /** What went wrong. */
    enum What {
        /** ยกเลิกเลข after it was issued. */
        CANCELLED,
        /** เรียกคืน. */
        RECALLED,
        /** ถูกส่งคืน. */
        RETURNED,
        /** ส่งใหม่. */
        RESENT
    }

    /** Letters of the period, how many went out, and with how many something went wrong. */
    record Sums(long letters, long sent, long cancelled, long recalled, long returned, long resent, long wrong) {

        long right() {
            return letters - wrong;
        }

        /** Per cent of the letters that were right, never rounded up to a whole hundred; a dash for none. */
        String percent() {
            if (letters == 0) {
                return "–";
            }
            var tenths = Math.floor(right() * PERCENT * TENTHS / letters) / TENTHS;
            return wrong == 0 ? "100" : String.format(Locale.ROOT, "%.1f", tenths);
        }
    }

    /**
     * Something that went wrong with a letter, with all of its receivers for the same reason.
     *
     * @param receiver the first of them; empty for what happened to the letter itself
     */
    record Wrong(
            UUID id,
            String printed,
            String subject,
            UUID ownerId,
            What what,
            String why,
            long receivers,
            String receiver,
            @Nullable OffsetDateTime at) {}
}
