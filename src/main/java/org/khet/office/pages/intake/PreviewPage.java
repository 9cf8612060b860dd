package org.khet.office.pages.intake;

import java.util.List;

/**
 * What reading a table in would do.
 *
 * @param changed it is another than was shown before: something was changed in the meantime
 * @param added how many, in words; so the others
 * @param lines the first of the changes
 * @param problems the first of what is wrong; nothing is read in as long as there is any
 * @param fingerprint tells this preview from another
 */
public record PreviewPage(
        String title,
        String fileName,
        String action,
        boolean changed,
        String added,
        String altered,
        String same,
        String wrong,
        List<Line> lines,
        List<Problem> problems,
        boolean more,
        boolean ready,
        String fingerprint) {

    public record Line(int row, String what, String name, String detail) {}

    public record Problem(int row, String column, String value, String why) {}
}
