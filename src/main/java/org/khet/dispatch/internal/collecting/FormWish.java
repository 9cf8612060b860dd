package org.khet.dispatch.internal.collecting;

import java.time.OffsetDateTime;
import java.util.List;

/** A form as its owner wants it, checked. */
record FormWish(String title, String explanation, OffsetDateTime dueAt, List<FormField> fields) {

    /** The highest number in the keys of its fields. */
    int made() {
        return fields.stream()
                .mapToInt(field -> Integer.parseInt(field.key().substring(1)))
                .max()
                .orElse(0);
    }
}
