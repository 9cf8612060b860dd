package org.khet.correspondence;

import java.io.Serializable;
import java.util.UUID;

/** A file in the tray of letters to be registered (ถาดรอลงรับ). */
public record DraftId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
