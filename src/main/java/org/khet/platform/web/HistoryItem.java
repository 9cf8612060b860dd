package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One act in the history, newest first.
 *
 * @param act what was done, in the office's verb
 * @param who name and position
 * @param as in whose place it was done (รักษาราชการแทน …), null when as oneself
 * @param at when, in words
 * @param datetime the same for machines, ISO 8601
 * @param lay how long the letter lay at this desk
 * @param note เกษียณ or reason, word for word
 */
public record HistoryItem(
        State state,
        String act,
        String who,
        @Nullable String as,
        @Nullable String at,
        @Nullable String datetime,
        @Nullable String lay,
        @Nullable String note) {

    public enum State {
        /** It was done. */
        DONE,
        /** Where the letter is now. */
        NOW,
        /** Where it has lain too long. */
        LATE,
        /** It was sent back. */
        BACK
    }

    public static HistoryItem of(State state, String act, String who) {
        return new HistoryItem(state, act, who, null, null, null, null, null);
    }

    public HistoryItem at(String inWords, String iso) {
        return new HistoryItem(state, act, who, as, inWords, iso, lay, note);
    }

    public HistoryItem as(@Nullable String place) {
        return new HistoryItem(state, act, who, place, at, datetime, lay, note);
    }

    public HistoryItem lay(@Nullable String howLong) {
        return new HistoryItem(state, act, who, as, at, datetime, howLong, note);
    }

    public HistoryItem note(@Nullable String words) {
        return new HistoryItem(state, act, who, as, at, datetime, lay, words);
    }
}
