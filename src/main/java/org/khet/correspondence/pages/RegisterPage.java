package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/** ทะเบียนหนังสือรับ of one unit. */
public record RegisterPage(
        String title,
        Filter filter,
        Choices choices,
        Errors errors,
        List<Line> lines,
        String count,
        List<Chip> chips,
        Pager pager,
        String exportQuery,
        boolean mayReceive,
        boolean mayExport) {

    /** The filter as typed. */
    public record Filter(
            @Nullable String unit,
            @Nullable String q,
            @Nullable String in,
            @Nullable String year,
            @Nullable String at,
            @Nullable String state,
            @Nullable String speed,
            @Nullable DateBoxes from,
            @Nullable DateBoxes to,
            @Nullable String older,
            @Nullable String newer) {}

    /** What the filter can be set to. */
    public record Choices(
            List<Option> units, List<Option> years, List<Option> at, List<Option> states, List<Option> speeds) {}

    /** One line, without an address where its letter is secret to the reader; {@code …Kind} is the kind of a tag, empty where there is none. */
    public record Line(
            @Nullable String href,
            String number,
            String received,
            String letterNumber,
            String dated,
            String sender,
            String subject,
            String speedKind,
            String speed,
            String at,
            String lay,
            String stateKind,
            String state,
            String due,
            @Nullable String dueKind,
            boolean cancelled,
            String note,
            boolean secret) {}
}
