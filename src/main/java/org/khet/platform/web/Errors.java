package org.khet.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field, in the order of the form; one message a field. */
public final class Errors {

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Notes the first thing that is wrong with a field; later ones are left until that is mended. */
    public Errors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    public boolean any() {
        return !messages.isEmpty();
    }

    /** The message at a field, null when the field is right. */
    public @Nullable String of(String field) {
        return messages.get(field);
    }

    /** Field to message, in the order noted. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(messages);
    }
}
