package org.khet.dispatch.pages;

import java.util.List;

/** The forms a unit was sent. */
public record FormsPage(List<Line> lines) {

    /**
     * A form.
     *
     * @param reminded when its owner reminded last; empty when not, or it is answered
     */
    public record Line(
            String href,
            String title,
            String sender,
            String due,
            boolean late,
            String kind,
            String state,
            String reminded) {}
}
