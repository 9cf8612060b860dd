package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.figures.Part;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** สถิติหนังสือส่ง of one unit and period. */
public record SendCountsPage(
        String lede,
        Filter filter,
        List<Option> units,
        List<Option> years,
        List<Option> months,
        Errors errors,
        String query,
        boolean mayExport,
        long letters,
        List<Part> parts) {

    /** The filter as typed. */
    public record Filter(
            @Nullable String unit,
            @Nullable String year,
            @Nullable String month) {}
}
