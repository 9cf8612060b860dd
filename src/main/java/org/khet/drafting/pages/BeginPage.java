package org.khet.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * เริ่มร่าง: choose a kind, or a template.
 *
 * @param reply the received letter it will answer: its id and what it is; null when it answers none
 * @param kind chosen already
 * @param frame the three parts are put in
 */
public record BeginPage(
        List<Option> kinds,
        String kind,
        boolean frame,
        List<Choice> templates,
        @Nullable Reply reply,
        Errors errors) {

    /** A template to begin from. */
    public record Choice(String name, String purpose, String kind, String whose, String href) {}

    public record Reply(String entry, String words, String subject) {}
}
