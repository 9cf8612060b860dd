package org.khet.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;

/**
 * A draft: its form at the left, what breaks the form and the paper at the right.
 *
 * @param title what it is about, or its kind while that is not written
 * @param pen tells this open page from others
 * @param greetings คำขึ้นต้นและคำลงท้าย to choose from; empty when the form has none
 * @param facts what it says, where it is not to be written
 * @param ways what else may be done to it
 */
public record EditorPage(
        String id,
        String kind,
        String title,
        String stateKind,
        String state,
        String withdrawnWhy,
        boolean writable,
        boolean file,
        int versions,
        String pen,
        String why,
        List<FieldBox> boxes,
        List<Greeting> greetings,
        String greeting,
        List<Fact> facts,
        @Nullable Answers answers,
        DraftSide side,
        Ways ways,
        Errors errors) {

    /** One of the office's ways to address somebody. */
    public record Greeting(Option option, String opening, String closing) {}

    /** The letter it replies to. */
    public record Answers(String words, String href) {}

    /** What else may be done; {@code on} leads to where other modules take it. */
    public record Ways(boolean handOver, boolean withdraw, boolean takeUp, List<Link> on) {}

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
