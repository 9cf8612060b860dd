package org.khet.signing.pages;

import org.khet.platform.web.Errors;

/** The form for the code on a paper. */
public record VerifyCodePage(String code, Errors errors) {}
