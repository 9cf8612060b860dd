package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** เลขทะเบียน of one unit: its years, the numbers reserved, and the forms to reserve one and to open a year. */
public record NumbersPage(
        String unit, List<Year> years, List<Place> reserved, List<Option> openable, Typed typed, Errors errors) {

    /** The register of one year in words. */
    public record Year(String year, String first, String last, String reserved, String cancelled) {}

    /** A number that waits for its letter. */
    public record Place(
            String number, String at, String by, String keeper, String reason, String fill, String cancel) {}

    /** What was typed; {@code key} names the form, so that sent twice it reserves once. */
    public record Typed(
            @Nullable String keeper,
            @Nullable String reason,
            @Nullable String key,
            @Nullable String year,
            @Nullable String first,
            @Nullable String why) {}
}
