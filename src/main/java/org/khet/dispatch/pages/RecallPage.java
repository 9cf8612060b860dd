package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/** เรียกคืน from all who have not entered a letter. */
public record RecallPage(String action, Link back, List<String> costs, String why, Errors errors) {}
