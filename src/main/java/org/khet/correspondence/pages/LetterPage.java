package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.HistoryItem;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;

/** A letter: its papers at the left; the next verb, its history and its facts at the right. */
public record LetterPage(
        String entry,
        int version,
        Head head,
        List<Paper> papers,
        @Nullable VerbBox verb,
        List<Link> otherVerbs,
        List<HistoryItem> history,
        List<Fact> facts,
        List<Copy> copies,
        @Nullable String correct,
        @Nullable String receipt,
        @Nullable Secret secret,
        Errors errors) {

    /**
     * What stands over a secret letter.
     *
     * @param kind of its tag
     * @param readers those named on it
     */
    public record Secret(String kind, String level, List<String> readers) {}

    /**
     * What stands at the top.
     *
     * @param ended how it came to nothing here, with the note why; empty when it did not
     */
    public record Head(
            String subject,
            String lede,
            String registerNumber,
            String speedKind,
            String speed,
            String stateKind,
            String state,
            String due,
            @Nullable String dueKind,
            String ended,
            String note) {}

    /**
     * A file: its page pictures when it has any.
     *
     * @param original null where pages alone are shown
     * @param stamped where it is with ตรารับ on it; null when it cannot be had
     * @param reading how far its text was read; empty when it is not read
     * @param warning what to mind before opening it; empty when there is nothing
     */
    public record Paper(
            String name,
            String size,
            @Nullable String original,
            List<String> pages,
            @Nullable String stamped,
            String reading,
            String warning) {}

    /**
     * The verb in the frame and what was typed into it.
     *
     * @param name of the verb in lower case; the form posts to it
     * @param words label of the field of words; empty when nothing is written with it
     * @param units for the routing verb, people for the assigning one
     */
    public record VerbBox(
            String name,
            String title,
            String button,
            String words,
            List<Option> units,
            List<Option> people,
            Typed typed) {}

    /** What was typed into the verb's form. */
    public record Typed(
            List<String> act,
            List<String> know,
            @Nullable String person,
            @Nullable String words,
            @Nullable DateBoxes due) {}

    /** Another unit that has the letter: who, for what, where it stands. */
    public record Copy(String unit, String purpose, String stateKind, String state, String number) {}
}
