package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** The form of one series. */
public record SeriesFormPage(
        String unit,
        String unitId,
        String code,
        String words,
        String next,
        List<Option> sources,
        String hint,
        Typed typed,
        Errors errors) {

    /** What was typed, and the version it was typed over. */
    public record Typed(String pattern, String register, int version) {}
}
