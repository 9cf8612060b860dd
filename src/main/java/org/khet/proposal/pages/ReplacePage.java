package org.khet.proposal.pages;

import org.khet.platform.web.Errors;

/** A signed letter is to be replaced by another: why. */
public record ReplacePage(String id, String title, String why, Errors errors) {}
