package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** แฟ้มรอฉัน: what waits, in the order in which it is to be done. */
public record QueuePage(
        String q,
        String speed,
        String what,
        List<Option> speeds,
        List<Option> purposes,
        String count,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String query) {

    /**
     * A file that waits.
     *
     * @param key what it is chosen by
     * @param as as what the person acts, when it is not their own place; else empty
     * @param pickable it was opened, so it may go with others
     */
    public record Line(
            String key,
            String href,
            String title,
            String speedKind,
            String speed,
            String purpose,
            String from,
            String lay,
            String as,
            boolean read,
            boolean pickable) {}
}
