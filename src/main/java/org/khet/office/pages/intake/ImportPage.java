package org.khet.office.pages.intake;

import org.khet.platform.web.Errors;

/** Where a table is sent in. {@code people} and {@code units} hold what was wrong with the file sent to each. */
public record ImportPage(Errors people, Errors units) {

    /** Whatever was wrong. */
    public Errors errors() {
        return people.any() ? people : units;
    }
}
