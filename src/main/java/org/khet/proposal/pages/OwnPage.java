package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** แฟ้มที่ฉันเสนอ: where each lies, and how long. */
public record OwnPage(
        String q,
        String speed,
        String what,
        List<Option> speeds,
        List<Option> states,
        String count,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String query) {

    public record Line(
            String href,
            String title,
            String kind,
            String speedKind,
            String speed,
            String stateKind,
            String state,
            String where,
            String lay,
            String proposed) {}
}
