package org.khet.office;

import java.io.Serializable;
import java.util.UUID;

/** A person (บุคลากร) of an office or of a school under it. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
