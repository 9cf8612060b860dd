package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;

/**
 * One receiver of a letter, and what can be done about it.
 *
 * @param verb the one chosen, in its form
 * @param others links to the other verbs open now
 */
public record DeliveryPage(
        String path,
        String name,
        Link back,
        String stateKind,
        String state,
        List<Fact> facts,
        @Nullable Verb verb,
        List<Link> others,
        Errors errors) {

    /**
     * What can be done, in its form.
     *
     * @param words label of the box, empty when nothing is asked
     * @param dated the day is asked too
     */
    public record Verb(
            String code, String title, String button, String words, boolean dated, String typed, DateBoxes day) {}
}
