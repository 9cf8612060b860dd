package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Keyset paging: there is a newer and an older page, never a page number.
 *
 * @param newer address of the newer page, null at the newest
 * @param older address of the older page, null at the oldest
 * @param shown what this page shows, in words
 */
public record Pager(@Nullable String newer, @Nullable String older, String shown) {

    public boolean needed() {
        return newer != null || older != null;
    }
}
