package org.khet.office.pages.admin;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;

/**
 * A unit, new or to be changed.
 *
 * @param kinds to choose from; empty when the unit is there: its kind stays
 * @param networks empty for a unit that belongs to none
 * @param sizes of schools; empty for a unit that is none, and so are the levels
 */
public record UnitFormPage(
        String title,
        String action,
        Link back,
        int version,
        UnitFields fields,
        List<Option> kinds,
        List<Option> networks,
        List<Option> sizes,
        List<Option> levels,
        Errors errors) {}
