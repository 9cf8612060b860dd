package org.khet.office.pages.lists;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/**
 * Units that were looked for.
 *
 * @param name the fragment of a name or code asked for
 * @param kind one of {@code kinds}, empty for all
 * @param network id of one of {@code networks}, empty for all
 * @param state open ones, closed ones
 * @param size one of {@code sizes}, empty for all; the same of level
 */
public record UnitListPage(
        String name,
        String kind,
        List<Option> kinds,
        String network,
        List<Option> networks,
        String state,
        List<Option> states,
        String size,
        List<Option> sizes,
        String level,
        List<Option> levels,
        String count,
        List<Chip> chips,
        List<Line> units,
        Pager pager,
        String query,
        boolean mayManage) {

    /**
     * A unit.
     *
     * @param network empty for all but schools
     */
    public record Line(
            String href,
            String name,
            String shortName,
            String kind,
            String code,
            String network,
            String size,
            String level,
            boolean closed) {}
}
