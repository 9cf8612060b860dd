package org.khet.dispatch.pages;

import org.khet.platform.web.Errors;

/** The office's setting for what is sent. */
public record SettingPage(String late, Errors errors) {}
