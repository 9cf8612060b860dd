package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/**
 * Several files at once: to be agreed to and signed with one proof of who it is.
 *
 * @param out files chosen that cannot go with the others, and why
 */
public record TogetherPage(
        List<Row> rows, List<Row> out, int signs, SignPage.Proof proof, String words, Errors errors) {

    /**
     * A file among them.
     *
     * @param key proposal and stop, as the form sends them
     */
    public record Row(String key, String title, String verb, String as, String why) {}
}
