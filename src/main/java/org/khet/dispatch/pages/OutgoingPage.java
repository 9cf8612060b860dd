package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Fact;
import org.khet.platform.web.HistoryItem;
import org.khet.platform.web.Link;
import org.khet.platform.web.Pager;
import org.khet.platform.web.Tab;

/**
 * An outgoing letter.
 *
 * @param why it was cancelled or reserved, empty otherwise
 * @param send where receivers are chosen; null when this person may not, or the letter may not be sent
 * @param ways what else can be done with it
 * @param receivers null as long as nobody got it
 */
public record OutgoingPage(
        String path,
        String title,
        String lede,
        String number,
        String series,
        String speedKind,
        String speed,
        String stateKind,
        String state,
        String why,
        List<Paper> papers,
        @Nullable Link send,
        List<Link> ways,
        @Nullable Receivers receivers,
        List<Fact> facts,
        List<HistoryItem> history) {

    /**
     * Who got it.
     *
     * @param states how many stand where, each leading to those
     * @param query of the list shown, for exports
     * @param exports this person may have it as a file
     * @param acts this person may remind, recall, send again
     * @param remindable somebody can be reminded now
     * @param recallable somebody has not entered it yet
     */
    public record Receivers(
            String count,
            List<Tab> states,
            List<Group> groups,
            Pager pager,
            String query,
            boolean exports,
            boolean acts,
            boolean remindable,
            boolean recallable) {}

    /** Receivers of one network, or of one kind. */
    public record Group(String name, List<Receiver> receivers) {}

    /**
     * One of them.
     *
     * @param meta way, purpose, due day, as far as they are to be said
     * @param when what happened last, in words
     * @param why it came back or was recalled
     * @param href its own page; null when there is nothing to do there
     * @param remindable it can be reminded now
     */
    public record Receiver(
            String id,
            String name,
            String meta,
            String stateKind,
            String state,
            String when,
            String why,
            String reminded,
            @Nullable String href,
            boolean remindable) {}
}
