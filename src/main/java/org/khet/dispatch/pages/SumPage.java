package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/**
 * Who is going to get the letter, before it is sent.
 *
 * @param sum how many of which kind
 * @param had how many had it already and are left out, in words; empty when none
 */
public record SumPage(
        String path,
        String title,
        String lede,
        SendForm form,
        String sum,
        String had,
        List<Part> parts,
        String button,
        Errors errors) {

    /**
     * Receivers that stand together.
     *
     * @param meta what for, until when, by which way
     */
    public record Part(String id, String name, String meta, List<SendPage.Choice> choices) {}
}
