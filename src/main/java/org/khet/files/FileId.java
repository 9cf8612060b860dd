package org.khet.files;

import java.io.Serializable;
import java.util.UUID;

/** A file (ไฟล์แนบ) of an office. */
public record FileId(UUID value) implements Serializable {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is no id
     */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
