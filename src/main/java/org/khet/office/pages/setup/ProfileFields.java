package org.khet.office.pages.setup;

import org.jspecify.annotations.Nullable;

/** The office's facts as they were typed. */
public record ProfileFields(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String letterCode,
        @Nullable String code,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    public static final ProfileFields EMPTY = new ProfileFields("", "", "", "", "", "", "");
}
