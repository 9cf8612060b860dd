package org.khet.dispatch;

import java.io.Serializable;
import java.util.UUID;

/** An outgoing letter (หนังสือส่ง): a line of a send register. */
public record OutgoingId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
