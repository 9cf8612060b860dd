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
 */
public record UnitFormPage(
        String title,
        String action,
        Link back,
        int version,
        UnitFields fields,
        List<Option> kinds,
        List<Option> networks,
        Errors errors) {}
