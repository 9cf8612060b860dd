package org.khet.office.pages.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;

/**
 * A dangerous act, told before it is done.
 *
 * @param costs what it brings about
 * @param day asked for in the field {@code day} when not null
 * @param reason asked for in the field {@code reason} when not null
 */
public record ConfirmPage(
        String title,
        List<String> costs,
        List<Fact> facts,
        String action,
        int version,
        String verb,
        Link back,
        @Nullable DateBoxes day,
        @Nullable String reason,
        Errors errors) {

    public ConfirmPage(
            String title, List<String> costs, List<Fact> facts, String action, int version, String verb, Link back) {
        this(title, costs, facts, action, version, verb, back, null, null, new Errors());
    }

    public ConfirmPage askingDay(DateBoxes typed) {
        return new ConfirmPage(title, costs, facts, action, version, verb, back, typed, reason, errors);
    }

    public ConfirmPage askingReason(String typed) {
        return new ConfirmPage(title, costs, facts, action, version, verb, back, day, typed, errors);
    }

    public ConfirmPage refused(Errors wrong) {
        return new ConfirmPage(title, costs, facts, action, version, verb, back, day, reason, wrong);
    }
}
