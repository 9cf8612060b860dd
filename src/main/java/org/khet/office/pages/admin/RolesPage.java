package org.khet.office.pages.admin;

import java.util.List;

/** Which role may do what; a right is a row, a role a column. */
public record RolesPage(List<Role> roles, List<Right> rights) {

    /**
     * A role.
     *
     * @param people how many have it today
     */
    public record Role(String name, int people) {}

    /**
     * A right.
     *
     * @param may one for each role, in their order
     */
    public record Right(String name, List<Boolean> may) {}
}
