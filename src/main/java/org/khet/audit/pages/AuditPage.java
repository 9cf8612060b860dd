package org.khet.audit.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/**
 * บันทึกการใช้งาน of the office.
 *
 * @param seal how far the trail is sealed, in words
 * @param exportQuery of the addresses of the exports, begins with a question mark or is empty
 */
public record AuditPage(
        Filter filter,
        List<Option> verbs,
        List<Option> units,
        Errors errors,
        String seal,
        List<Line> lines,
        String count,
        List<Chip> chips,
        Pager pager,
        String exportQuery) {

    /**
     * The filter as typed.
     *
     * @param who part of a name
     * @param what a verb
     * @param about number or words of what was acted on
     * @param subject the id of one thing, from a line's link
     */
    public record Filter(
            @Nullable String who,
            @Nullable String what,
            @Nullable String unit,
            @Nullable String about,
            @Nullable String subject,
            @Nullable DateBoxes from,
            @Nullable DateBoxes to,
            @Nullable String older,
            @Nullable String newer) {}

    /**
     * One act.
     *
     * @param written when it was written down, where that is not when it says it was; else empty
     * @param subject what it was done to, empty when that is the person
     * @param same address of all acts on the same thing
     * @param block the block it is sealed in, empty while it is not
     */
    public record Line(
            String day,
            String time,
            String written,
            String address,
            String who,
            String capacity,
            String act,
            String note,
            String subject,
            @Nullable String href,
            String same,
            String block) {}
}
