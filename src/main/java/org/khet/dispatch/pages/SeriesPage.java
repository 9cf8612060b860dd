package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Option;

/**
 * How the numbers of a unit look.
 *
 * @param units that may be looked at besides; empty when it is only one's own
 */
public record SeriesPage(String unit, String unitId, List<Option> units, List<Row> rows) {

    /**
     * A series.
     *
     * @param next the number it would give now
     * @param set somebody set it; else the usual stands
     */
    public record Row(String code, String words, String pattern, String source, String next, boolean set) {}
}
