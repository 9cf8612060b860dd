package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.web.HistoryItem;

/** The versions of a draft, and everything that was done to it. */
public record HistoryPage(
        String id,
        String title,
        int revision,
        boolean writable,
        boolean ahead,
        List<Version> versions,
        List<HistoryItem> history) {

    /**
     * ร่างที่ n.
     *
     * @param compare address that compares it with what is written now
     */
    public record Version(int number, String who, String when, String how, String why, String compare) {}

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
