package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Tab;

/**
 * บัญชีของฉัน.
 *
 * @param changed when the password was last changed, in words
 * @param sessions where one is signed in, this one among them
 */
public record AccountPage(List<Tab> tabs, String name, String userName, String changed, List<SessionRow> sessions) {}
