package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** ทะเบียนหนังสือส่ง of one unit. */
public record SendRegisterPage(
        String unit,
        Filter filter,
        Choices choices,
        Errors errors,
        List<Line> lines,
        String count,
        List<Chip> chips,
        Pager pager,
        String query,
        String printHref,
        boolean mayExport) {

    /** The filter as typed. */
    public record Filter(
            @Nullable String unit,
            @Nullable String series,
            @Nullable String q,
            @Nullable String whose,
            @Nullable String state,
            @Nullable String sent,
            @Nullable DateBoxes from,
            @Nullable DateBoxes to,
            @Nullable String after,
            @Nullable String before) {}

    /** What the filter can be set to; no units where there is only one's own. */
    public record Choices(
            List<Option> units, List<Option> series, List<Option> whose, List<Option> states, List<Option> sent) {}

    /**
     * One line; {@code …Kind} is the kind of a tag, empty where there is none.
     *
     * @param done การปฏิบัติ: how many were sent, have it, sent it back
     * @param why why it is reserved or was cancelled
     */
    public record Line(
            String href,
            String number,
            String series,
            String printed,
            String dated,
            String sender,
            String addressee,
            String subject,
            String speedKind,
            String speed,
            String done,
            String returned,
            String stateKind,
            String state,
            boolean cancelled,
            String why) {}
}
