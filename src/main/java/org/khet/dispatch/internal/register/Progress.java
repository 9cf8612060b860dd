package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.dispatch.OutgoingState;

/**
 * การปฏิบัติ: to how many a letter went, how many of them have it, how many sent it back. What was recalled, and what came
 * back and was seen to, is not counted.
 *
 * @param entered entered in a register, acknowledged, or known to have been received
 */
record Progress(UUID letter, int sent, int entered, int returned) {

    static Progress none(UUID letter) {
        return new Progress(letter, 0, 0, 0);
    }

    /** In words; empty for a number that is no letter yet, or none any more. */
    String words(OutgoingState state) {
        if (state != OutgoingState.ISSUED) {
            return "";
        }
        return sent == 0
                ? text("dispatch.register.unsent")
                : text("dispatch.register.done", Integer.toString(sent), Integer.toString(entered));
    }

    /** How many sent it back; empty for none. */
    String returnedWords() {
        return returned == 0 ? "" : text("dispatch.register.returned", Integer.toString(returned));
    }
}
