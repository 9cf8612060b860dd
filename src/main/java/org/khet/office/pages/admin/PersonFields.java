package org.khet.office.pages.admin;

import org.jspecify.annotations.Nullable;

/** The form of a person as it was typed. */
public record PersonFields(
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String position,
        @Nullable String level,
        @Nullable String phone) {

    public static final PersonFields EMPTY = new PersonFields("", "", "", "", "", "");
}
