package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Tab;

/**
 * โทเคนของฉัน.
 *
 * @param mayMake is there anything a token of this person could be used for?
 */
public record TokensPage(List<Tab> tabs, List<TokenRow> tokens, boolean mayMake) {}
