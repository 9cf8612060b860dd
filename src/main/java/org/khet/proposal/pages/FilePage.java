package org.khet.proposal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.HistoryItem;
import org.khet.platform.web.Link;

/**
 * A file: its paper at the left; the verb, the chain and the noting sheet at the right.
 *
 * @param pictures addresses of the pages of the paper
 * @param pdf the paper as a file
 * @param unseen why there is nothing to see; empty when there is
 * @param mine what the one it lies with may do; null for everybody else
 * @param owned what its owner may do
 */
public record FilePage(
        String id,
        String title,
        String lede,
        Link back,
        String stateKind,
        String state,
        String speedKind,
        String speed,
        List<String> pictures,
        String pdf,
        String unseen,
        @Nullable Mine mine,
        List<Link> owned,
        boolean recallable,
        List<Stop> chain,
        List<HistoryItem> notes,
        List<Fact> facts,
        Errors errors) {

    /**
     * The verb at hand.
     *
     * @param verb its code in addresses
     * @param as as what the person acts
     * @param needed the words must be written
     * @param own why the person cannot decide it; empty when they can
     */
    public record Mine(
            String verb,
            String title,
            String button,
            String as,
            String stop,
            int revision,
            boolean needed,
            String own,
            String typed,
            List<Link> others) {}

    public record Stop(String post, String holder, String purpose, String kind, String state, String when) {}

    public String path() {
        return "/proposal/files/" + id;
    }
}
