package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.correspondence.Speed;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.Series;

/**
 * A line of a send register.
 *
 * @param unitId whose letter it is
 * @param printed ที่
 * @param why why it is reserved or was cancelled
 */
record SentLine(
        UUID id,
        UUID unitId,
        UUID ownerId,
        Series series,
        int year,
        int number,
        String printed,
        OutgoingState state,
        String why,
        LocalDate dated,
        String sender,
        String addressee,
        String subject,
        Speed speed,
        String remark) {

    String path() {
        return "/dispatch/letters/" + id;
    }

    boolean cancelled() {
        return state == OutgoingState.CANCELLED;
    }

    /** หมายเหตุ: that the number is reserved or cancelled, and why. */
    String noted() {
        var marked = state == OutgoingState.ISSUED ? "" : text("dispatch.register.mark." + state);
        return Stream.of(marked, state == OutgoingState.ISSUED ? "" : why, remark)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" "));
    }
}
