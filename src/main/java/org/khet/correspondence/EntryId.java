package org.khet.correspondence;

import java.util.UUID;

/** A letter at a unit: its line in the unit's register and where it stands there. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
