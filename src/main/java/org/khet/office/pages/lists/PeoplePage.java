package org.khet.office.pages.lists;

import java.util.List;
import org.khet.office.pages.PersonRow;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;

/**
 * The people of the office.
 *
 * @param name the fragment of a name asked for
 * @param unit id of the unit asked for, or one of the {@code units} that stand for several
 * @param state which of them: at work today, or without a place
 * @param count how many there are, in words
 * @param query of the address, for exports
 * @param mayManage add, import, open a person's page
 */
public record PeoplePage(
        String name,
        String unit,
        List<Option> units,
        String state,
        List<Option> states,
        String count,
        List<Chip> chips,
        List<PersonRow> people,
        Pager pager,
        String query,
        boolean mayManage) {}
