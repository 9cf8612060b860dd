package org.khet.dispatch.internal.collecting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param key what answers name it by, e.g. q3
 * @param least of a number; null for none
 * @param choices of CHOICE and CHOICES
 */
record FormField(
        String key,
        FieldType type,
        String label,
        String hint,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<String> choices) {}
