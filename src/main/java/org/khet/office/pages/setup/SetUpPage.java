package org.khet.office.pages.setup;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * Setting the office up.
 *
 * @param suggested units to tick
 * @param ticked those that are
 * @param emblem one was sent already and is kept
 */
public record SetUpPage(
        ProfileFields office,
        Administrator administrator,
        List<Option> suggested,
        Collection<String> ticked,
        boolean emblem,
        Errors errors) {

    /** The first administrator as typed. */
    public record Administrator(
            @Nullable String title,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String position,
            @Nullable String userName) {}

    /** The page that asks for the code. */
    public record Code(Errors errors) {}
}
