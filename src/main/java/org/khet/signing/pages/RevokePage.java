package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;

/** Asks why a certificate is revoked. */
public record RevokePage(String path, String holder, List<Fact> facts, String why, Errors errors) {}
