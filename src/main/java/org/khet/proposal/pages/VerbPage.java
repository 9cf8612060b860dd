package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * A verb that asks for more than a word: to whom, why.
 *
 * @param tos whom it can go to; empty when that is not asked
 * @param needed the words must be written
 */
public record VerbPage(
        String id,
        String verb,
        String title,
        String lede,
        String button,
        String stop,
        int revision,
        List<Option> tos,
        String to,
        String toLabel,
        String wordsLabel,
        String words,
        boolean needed,
        Errors errors) {

    public String path() {
        return "/proposal/files/" + id;
    }
}
