package org.khet.office.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** What the office asks of those who sign in, as typed. */
public record SignInRulesPage(
        String shortest,
        String mode,
        List<String> roles,
        List<Option> modeOptions,
        List<Option> roleOptions,
        Errors errors) {}
