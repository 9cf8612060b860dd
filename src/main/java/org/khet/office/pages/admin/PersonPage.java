package org.khet.office.pages.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Fact;
import org.khet.platform.web.HistoryItem;

/**
 * A person as the administrator sees them.
 *
 * @param href address of this page, the beginning of those of its verbs
 * @param account null: may not sign in yet
 * @param stranger not the administrator's own page: nobody locks themselves out
 */
public record PersonPage(
        String href,
        int version,
        String name,
        List<Fact> facts,
        @Nullable Account account,
        boolean stranger,
        List<Place> places,
        List<Acting> acting,
        List<HistoryItem> history) {

    /**
     * How they sign in.
     *
     * @param state in words, {@code kind} colours it
     */
    public record Account(String userName, String state, String kind, boolean locked) {}

    /**
     * A place, of today or another day.
     *
     * @param href beginning of the addresses of its verbs, empty when the place is over
     */
    public record Place(String unit, String role, String position, String period, String state, String href) {}

    /**
     * Work done in a post that is another's.
     *
     * @param href the order
     */
    public record Acting(String words, String order, String period, String href) {}
}
