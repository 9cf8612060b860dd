package org.khet.platform.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.HistoryItem;

/** What was done to a thing, newest first, as programs read it. */
public record Past(List<Step> items) {

    public static Past of(List<HistoryItem> items) {
        return new Past(items.stream().map(Step::of).toList());
    }

    /**
     * One act.
     *
     * @param as in whose place it was done, null when as oneself
     * @param at ISO 8601 with offset
     * @param lay how long a letter had lain until then, in words
     * @param note what was written, or what changed, word for word
     */
    public record Step(
            HistoryItem.State state,
            String act,
            String who,
            @Nullable String as,
            @Nullable String at,
            @Nullable String lay,
            @Nullable String note) {

        static Step of(HistoryItem item) {
            return new Step(item.state(), item.act(), item.who(), item.as(), item.datetime(), item.lay(), item.note());
        }
    }
}
