package org.khet.office.pages;

import org.khet.platform.web.Errors;

/**
 * The second step of signing in.
 *
 * @param recovery a recovery code is asked for instead of one from the phone
 */
public record SignInCodePage(boolean recovery, Errors errors) {}
