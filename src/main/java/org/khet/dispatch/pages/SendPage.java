package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * Receivers to choose from.
 *
 * @param ways of those outside
 * @param chosen how many are ticked now, in words
 * @param sought what is looked for is not shown elsewhere: the groups hold those that have it, and those that are ticked
 */
public record SendPage(
        String path,
        String title,
        String lede,
        SendForm form,
        List<Choice> sets,
        Part units,
        List<Part> networks,
        Part outside,
        List<Part> people,
        List<Option> purposes,
        List<Option> ways,
        String chosen,
        String sought,
        Errors errors) {

    /**
     * A set that is ticked as one, or one receiver.
     *
     * @param sets the sets it is in
     * @param has it got the letter already
     */
    public record Choice(String value, String label, String hint, List<String> sets, boolean has) {}

    /**
     * Receivers that stand together.
     *
     * @param whole the set of them all
     * @param open one of them is ticked, or was looked for
     */
    public record Part(String id, String name, String count, Choice whole, List<Choice> choices, boolean open) {}
}
