package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.chart.Amount;
import org.khet.platform.web.Link;
import org.khet.platform.web.Tab;

/**
 * What the receivers of a form answered.
 *
 * @param path of the letter
 * @param acts this person may open, close, remind
 * @param reminded when was reminded last; empty when never
 * @param missing how many of {@code all} sent nothing
 * @param files some answer has a file
 * @param sums below the columns, a text each; empty when no column is of numbers
 */
public record ResultsPage(
        String path,
        String title,
        String lede,
        String stateKind,
        String state,
        boolean acts,
        boolean open,
        String reminded,
        int missing,
        int all,
        boolean files,
        List<Tab> tabs,
        List<Head> heads,
        List<Line> lines,
        List<String> sums,
        List<String> means,
        List<Chart> charts) {

    public record Head(String label, boolean number) {}

    /**
     * A receiver.
     *
     * @param href of the answer; null of one that sent nothing
     */
    public record Line(
            String unit,
            @Nullable String href,
            String kind,
            String state,
            String sentAt,
            String version,
            List<Cell> cells) {}

    public record Cell(String text, boolean number, List<Link> links) {}

    public record Chart(String id, String title, List<Amount> amounts) {}
}
