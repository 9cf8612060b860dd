package org.khet.office;

import java.io.Serializable;
import java.util.UUID;

/** An office (สำนักงานเขตพื้นที่การศึกษา). */
public record OfficeId(UUID value) implements Serializable {

    public static OfficeId of(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
