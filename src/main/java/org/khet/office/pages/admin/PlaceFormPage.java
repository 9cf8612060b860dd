package org.khet.office.pages.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;

/**
 * A place, new or to be changed.
 *
 * @param choices null when the place is there: its unit and role stay
 */
public record PlaceFormPage(
        String title,
        String action,
        Link back,
        int version,
        List<Fact> facts,
        PlaceFields fields,
        @Nullable Choices choices,
        List<String> positions,
        Errors errors) {

    public record Choices(List<Option> units, List<Option> roles) {}
}
