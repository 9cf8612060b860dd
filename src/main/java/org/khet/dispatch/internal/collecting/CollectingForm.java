package org.khet.dispatch.internal.collecting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingId;

/**
 * แบบเก็บข้อมูล of a letter.
 *
 * @param fieldsMade how many fields it ever had: the next gets the key after that
 * @param answered somebody has sent an answer: what is asked stays
 */
record CollectingForm(
        UUID id,
        OutgoingId letter,
        String title,
        String explanation,
        OffsetDateTime dueAt,
        FormState state,
        int fieldsMade,
        @Nullable OffsetDateTime remindedAt,
        int version,
        boolean answered,
        List<FormField> fields) {

    CollectingForm with(List<FormField> others) {
        return new CollectingForm(
                id, letter, title, explanation, dueAt, state, fieldsMade, remindedAt, version, answered, others);
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    boolean late(OffsetDateTime at) {
        return at.isAfter(dueAt);
    }

    /** Where the receivers answer it. */
    String path() {
        return "/dispatch/forms/" + id;
    }
}
