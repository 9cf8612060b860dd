package org.khet.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Field;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Option;

/**
 * A field of the form as the editor shows it.
 *
 * @param code its name in the form
 * @param required it must be filled before the letter goes to a superior
 * @param options of a choice
 */
public record FieldBox(
        String code,
        Field.Shape shape,
        String label,
        @Nullable String hint,
        boolean required,
        String value,
        DateBoxes date,
        List<Option> options) {}
