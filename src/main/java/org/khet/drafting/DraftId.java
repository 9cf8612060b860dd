package org.khet.drafting;

import java.io.Serializable;
import java.util.UUID;

/** A draft of a letter (ร่างหนังสือ). */
public record DraftId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
