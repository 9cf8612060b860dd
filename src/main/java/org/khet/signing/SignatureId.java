package org.khet.signing;

import java.util.UUID;

/** A signature (ลายมือชื่อ) of an office. */
public record SignatureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
