package org.khet.office.pages.admin;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;

/**
 * Opening an account, or changing its user name.
 *
 * @param opening a new one: the first password is shown next
 */
public record AccountPage(
        String href, int version, List<Fact> facts, boolean opening, String userName, Errors errors) {}
