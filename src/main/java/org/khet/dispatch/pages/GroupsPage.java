package org.khet.dispatch.pages;

import java.util.List;

/** Saved groups of receivers. */
public record GroupsPage(List<Line> groups) {

    /**
     * A group.
     *
     * @param whose the unit's own, or the whole office's
     */
    public record Line(String href, String name, String whose, String count) {}
}
