package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;

/**
 * ความถูกต้องของการส่ง of one unit and period.
 *
 * @param letters of the period
 * @param percent how many of a hundred were right, in words
 * @param more said when not all that went wrong is shown; else empty
 */
public record AccuracyPage(
        String lede,
        SendCountsPage.Filter filter,
        List<Option> units,
        List<Option> years,
        List<Option> months,
        Errors errors,
        String query,
        boolean mayExport,
        long letters,
        String percent,
        List<Fact> sums,
        List<Line> lines,
        String more) {

    /** One thing that went wrong. */
    public record Line(
            String href,
            String printed,
            String subject,
            String what,
            String kind,
            String why,
            String receivers,
            String owner,
            String at) {}
}
