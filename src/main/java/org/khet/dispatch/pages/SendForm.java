package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;

/**
 * Receivers as they were chosen.
 *
 * @param all sets ticked as one
 * @param to those ticked one by one
 * @param names bodies outside that were typed, one a line
 * @param q what was looked for
 */
public record SendForm(
        @Nullable List<String> all,
        @Nullable List<String> to,
        @Nullable String names,
        @Nullable String way,
        @Nullable String unitFor,
        @Nullable DateBoxes unitDue,
        @Nullable String schoolFor,
        @Nullable DateBoxes schoolDue,
        @Nullable String outsideFor,
        @Nullable DateBoxes outsideDue,
        @Nullable String personFor,
        @Nullable DateBoxes personDue,
        @Nullable String q) {

    public static final SendForm EMPTY =
            new SendForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** With these ticked, and nothing else. */
    public static SendForm of(List<String> keys) {
        return new SendForm(null, keys, null, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean ticked(String key) {
        return to != null && to.contains(key);
    }

    public boolean whole(String set) {
        return all != null && all.contains(set);
    }

    public String typedNames() {
        return names == null ? "" : names;
    }

    public String typedWay() {
        return way == null ? "POST" : way;
    }

    /** What for, of a kind of receivers; to act, as long as nothing was chosen. */
    public String purpose(@Nullable String chosen) {
        return chosen == null ? "ACT" : chosen;
    }

    public DateBoxes boxes(@Nullable DateBoxes typed) {
        return typed == null ? DateBoxes.EMPTY : typed;
    }

    public String sought() {
        return q == null ? "" : q;
    }
}
