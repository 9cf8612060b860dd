package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.web.Errors;

/** The filter of the register as programs ask for it: days are ISO, and each wrong value is said at its own parameter. */
record RegisterAsked(
        @Nullable String unit,
        @Nullable String q,
        @Nullable String in,
        @Nullable String year,
        @Nullable String at,
        @Nullable String status,
        @Nullable String speed,
        @Nullable String from,
        @Nullable String to) {

    Filter filter(Errors errors) {
        return new Filter(
                unit,
                q,
                in,
                year,
                at,
                state(errors),
                speed,
                ApiQuery.boxes("from", from, errors),
                ApiQuery.boxes("to", to, errors),
                null,
                null);
    }

    private @Nullable String state(Errors errors) {
        if (status == null || status.isBlank()) {
            return null;
        }
        if (Arrays.stream(EntryState.values()).noneMatch(one -> one.name().equals(status))) {
            errors.add("status", text("correspondence.filter.state"));
            return null;
        }
        return status;
    }
}
