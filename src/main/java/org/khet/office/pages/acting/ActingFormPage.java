package org.khet.office.pages.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;

/**
 * A new order of acting: the post is chosen first, then everything else.
 *
 * @param posts to choose from
 * @param chosen null as long as no post is chosen
 */
public record ActingFormPage(List<Option> posts, @Nullable Chosen chosen, ActingFields fields, Errors errors) {

    /**
     * What is asked about the post that was chosen.
     *
     * @param held the post has a holder, who may delegate
     */
    public record Chosen(List<Fact> facts, boolean held, List<Option> kinds, List<Option> people) {}
}
