package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * Asks for a token and its PIN.
 *
 * @param path of this page
 * @param back where certificates are listed
 * @param seal for the office
 * @param broken why tokens cannot be looked for at all, empty when they can
 */
public record TokenPage(
        String path, String back, boolean seal, List<Option> tokens, String token, String broken, Errors errors) {}
