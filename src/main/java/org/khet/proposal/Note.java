package org.khet.proposal;

import static org.khet.platform.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.HistoryItem;

/**
 * A line of the noting sheet (ใบบันทึกความเห็น).
 *
 * @param verb PROPOSED, AGREED, CORRECTED …
 * @param capacity as what they acted
 * @param words what they wrote
 * @param detail to whom, which version
 */
public record Note(
        int round,
        @Nullable UUID stopId,
        String verb,
        UUID personId,
        String person,
        String capacity,
        String words,
        String detail,
        OffsetDateTime at) {
    /** What was done, with to whom or which version. */
    public String act() {
        var words = text("proposal.note." + verb);
        return detail.isEmpty() ? words : words + " " + detail;
    }

    /** As histories show it. */
    public HistoryItem item() {
        var back = verb.equals("RETURNED") || verb.equals("SENT-BACK") || verb.equals("NOT-SIGNED");
        return HistoryItem.of(back ? HistoryItem.State.BACK : HistoryItem.State.DONE, act(), person)
                .as(capacity)
                .at(ThaiDate.briefWithTime(at), ThaiDate.machine(at))
                .note(words.isEmpty() ? null : words);
    }
}
