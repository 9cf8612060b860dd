package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/**
 * A conversation.
 *
 * @param path of the letter sent; empty when it is looked at from a letter received
 * @param acts this person may close it and open it again
 * @param closed who closed it, and when; empty as long as it is open
 * @param files something came with the answers
 * @param cut there is more than is shown
 */
public record ThreadPage(
        String title,
        Link back,
        String path,
        boolean acts,
        String closed,
        String why,
        boolean files,
        Owing owing,
        List<Line> lines,
        boolean cut,
        String typed,
        Errors errors) {

    /**
     * Who still owes an answer.
     *
     * @param asked how many were asked for one and still have the letter
     */
    public record Owing(int asked, List<Owes> rows) {}

    public record Owes(
            String name,
            String number,
            String due,
            @Nullable String dueKind,
            String state) {}

    /**
     * A letter of it.
     *
     * @param href its page; null when this person has none
     * @param side sent or received
     * @param answers which one it answers; empty for none that is seen
     * @param current the page is about it
     */
    public record Line(
            String number,
            String dated,
            String sender,
            String addressee,
            String subject,
            @Nullable String href,
            String side,
            String answers,
            boolean current,
            boolean cancelled,
            List<Link> files) {}
}
