package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of a summary: ที่, ลงวันที่, จาก …
 *
 * @param value an empty one is shown as a dash, so that nobody wonders whether it was forgotten
 * @param href where the value leads, if anywhere
 */
public record Fact(
        String name, @Nullable String value, @Nullable String href) {

    public Fact(String name, @Nullable String value) {
        this(name, value, null);
    }

    public boolean isEmpty() {
        return value == null || value.isBlank();
    }
}
