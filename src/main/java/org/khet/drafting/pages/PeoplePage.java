package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** Who writes a draft, who else may, and to whom it can be handed. */
public record PeoplePage(
        String id,
        String title,
        String owner,
        List<Option> sharers,
        List<Option> others,
        List<Option> colleagues,
        boolean mayHand,
        String person,
        String why,
        Errors errors) {

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
