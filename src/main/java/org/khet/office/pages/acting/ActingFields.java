package org.khet.office.pages.acting;

import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;

/** The form of an order as it was typed. */
public record ActingFields(
        @Nullable String post,
        @Nullable String kind,
        @Nullable String person,
        @Nullable String rank,
        @Nullable String when,
        @Nullable String matters,
        @Nullable String orderNumber,
        @Nullable DateBoxes orderDate,
        @Nullable DateBoxes since,
        @Nullable DateBoxes until) {

    public static ActingFields of(String post) {
        return new ActingFields(post, "", "", "1", "ALL", "", "", DateBoxes.EMPTY, DateBoxes.EMPTY, DateBoxes.EMPTY);
    }
}
