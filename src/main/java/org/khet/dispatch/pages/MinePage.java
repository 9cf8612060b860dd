package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** Letters sent to the person who looks. */
public record MinePage(
        String q, String state, List<Option> states, String count, List<Chip> chips, List<Line> lines, Pager pager) {

    /**
     * A letter.
     *
     * @param reminded its sender reminds of it
     */
    public record Line(
            String href,
            String subject,
            String speedKind,
            String speed,
            String from,
            String sent,
            String due,
            String dueKind,
            String stateKind,
            String state,
            boolean reminded) {}
}
