package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param number figures, right-aligned
 * @param width class of its width, e.g. k-c9
 * @param sortHref where clicking its head leads; null when it does not sort
 */
public record Column(
        String text,
        boolean number,
        @Nullable String width,
        @Nullable String sortHref,
        Sorted sorted) {

    /** Whether the table is sorted by this column now; the name in lower case is the value of aria-sort. */
    public enum Sorted {
        NONE,
        ASCENDING,
        DESCENDING
    }

    public static Column of(String text) {
        return new Column(text, false, null, null, Sorted.NONE);
    }

    public static Column number(String text) {
        return new Column(text, true, null, null, Sorted.NONE);
    }

    public Column wide(String cssClass) {
        return new Column(text, number, cssClass, sortHref, sorted);
    }

    public Column sortable(String href, Sorted now) {
        return new Column(text, number, width, href, now);
    }
}
