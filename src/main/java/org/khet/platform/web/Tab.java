package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/** A part of one thing, on its own page; {@code count} stands behind its text. */
public record Tab(
        String text, String href, boolean current, @Nullable String count) {

    public Tab(String text, String href, boolean current) {
        this(text, href, current, null);
    }
}
