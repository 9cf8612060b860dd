package org.khet.drafting.pages;

import java.util.List;
import org.khet.drafting.FieldDifference;
import org.khet.platform.web.Option;

/**
 * Two versions of a draft, and what one has and the other has not.
 *
 * @param from chosen as the earlier one; {@code to} as the later one
 * @param heads what each of the two is: who kept it, when, why
 */
public record ComparePage(
        String id,
        String title,
        List<Option> choices,
        String from,
        String to,
        List<String> heads,
        List<FieldDifference> differences,
        String file) {

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
