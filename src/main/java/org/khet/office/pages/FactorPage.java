package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Tab;

/**
 * การยืนยันขั้นที่สอง of the person.
 *
 * @param required their role must have one
 * @param first it must be set up before anything else
 * @param left recovery codes not used yet
 */
public record FactorPage(List<Tab> tabs, State state, boolean required, boolean first, int left, Errors errors) {

    public enum State {
        /** The office has none. */
        OFF,
        /** The person has none. */
        NONE,
        SET
    }
}
