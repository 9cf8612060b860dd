package org.khet.office;

import java.io.Serializable;
import java.util.UUID;

/** A unit (หน่วย): the central registry, a group, a school, a network, an outside body. */
public record UnitId(UUID value) implements Serializable {

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
