package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** ร่างหนังสือ: the list. */
public record DraftsPage(
        String q,
        String whose,
        String kind,
        String state,
        List<Option> whoses,
        List<Option> kinds,
        List<Option> states,
        String count,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String query) {

    /** A draft in the list. */
    public record Line(
            String href,
            String title,
            String kind,
            String stateKind,
            String state,
            String owner,
            String saved,
            String by,
            String version,
            boolean file) {}
}
