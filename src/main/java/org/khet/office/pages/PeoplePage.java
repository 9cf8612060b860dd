package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;

/**
 * The people of the office.
 *
 * @param name the fragment of a name asked for
 * @param unit id of the unit asked for, or one of the {@code units} that stand for several
 * @param count how many there are, in words
 * @param more there are more than are shown
 */
public record PeoplePage(
        String name,
        String unit,
        List<Option> units,
        String count,
        List<Chip> chips,
        List<PersonRow> people,
        boolean more) {}
