package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Pager;
import org.khet.platform.web.Tab;

/**
 * Deliveries nobody has entered in time, or that came back.
 *
 * @param clear the list without its filter
 * @param query of the list shown, for exports
 */
public record LatePage(
        String lede,
        List<Tab> tabs,
        boolean returned,
        String q,
        String count,
        List<Chip> chips,
        String clear,
        List<Line> lines,
        Pager pager,
        String query,
        boolean exports) {

    /**
     * One of them.
     *
     * @param key its letter and itself, for the button that reminds it
     * @param days how long it has lain
     */
    public record Line(
            String key,
            String letter,
            String href,
            String receiver,
            String letterHref,
            String printed,
            String subject,
            String sent,
            String days,
            String stateKind,
            String state,
            String why,
            String reminded,
            boolean remindable) {}
}
