package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/** One choice of a select, of radios or of checkboxes. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
