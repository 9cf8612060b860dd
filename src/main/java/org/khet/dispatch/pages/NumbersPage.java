package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** เลขทะเบียนส่ง of one unit: its years, the numbers reserved, and the forms to reserve one and to open a year. */
public record NumbersPage(
        String unit,
        List<Year> years,
        List<Place> reserved,
        List<Option> series,
        List<Option> keepers,
        List<Option> registers,
        List<Option> openable,
        Typed typed,
        Errors errors) {

    /** The register of one series and year in words. */
    public record Year(String series, String year, String first, String last, String reserved, String cancelled) {}

    /**
     * A number that waits for its letter.
     *
     * @param fill where its letter is written in; empty for one that waits for a signature
     */
    public record Place(
            String number,
            String series,
            String at,
            String by,
            String keeper,
            String reason,
            String fill,
            String cancel) {}

    /**
     * What was typed.
     *
     * @param key names the form, so that sent twice it reserves once
     * @param of the series of the year to be opened
     */
    public record Typed(
            @Nullable String series,
            @Nullable String keeper,
            @Nullable String reason,
            @Nullable String key,
            @Nullable String of,
            @Nullable String year,
            @Nullable String first,
            @Nullable String why) {}
}
