package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/** A way on: its words, its address, the icon before it. */
public record Link(String text, String href, @Nullable String icon) {

    public Link(String text, String href) {
        this(text, href, null);
    }
}
