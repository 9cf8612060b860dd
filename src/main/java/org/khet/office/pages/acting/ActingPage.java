package org.khet.office.pages.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.HistoryItem;
import org.khet.platform.web.Option;

/**
 * Orders of acting, and who is away.
 *
 * @param over those that are over are shown
 */
public record ActingPage(boolean over, List<Line> lines, List<Away> away, AwayForm form) {

    public record Line(
            String href,
            String person,
            String words,
            String holder,
            String order,
            String period,
            String state,
            String stateKind) {}

    public record Away(String id, String name, String period, String reason) {}

    /** The form of an absence as it was typed. */
    public record AwayForm(
            List<Option> people,
            @Nullable String away,
            DateBoxes from,
            DateBoxes to,
            @Nullable String why,
            Errors errors) {}

    /** One order. */
    public record One(String title, List<Fact> facts, String end, List<HistoryItem> history) {}
}
