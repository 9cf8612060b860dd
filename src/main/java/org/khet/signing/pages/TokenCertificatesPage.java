package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;

/**
 * Certificates with a key found in a token.
 *
 * @param path of the page that asks for the token
 * @param token what it is called
 * @param fit may be chosen
 * @param unfit who it was issued to, and why it cannot be chosen
 */
public record TokenCertificatesPage(
        String path, String back, boolean seal, String token, List<Option> fit, List<Fact> unfit) {

    /** The first is chosen already. */
    public String chosen() {
        return fit.isEmpty() ? "" : fit.getFirst().value();
    }
}
