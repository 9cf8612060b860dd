package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** The wish for a token, as typed. */
public record NewTokenPage(
        String name,
        List<String> scopes,
        String days,
        List<Option> scopeOptions,
        List<Option> dayOptions,
        Errors errors) {}
