package org.khet.correspondence;

import java.util.UUID;

/** A letter (หนังสือ): what the paper says, one however many units hold it. */
public record LetterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
