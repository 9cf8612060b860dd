package org.khet.office.pages.admin;

import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;

/** The form of a place as it was typed. */
public record PlaceFields(
        @Nullable String unit,
        @Nullable String role,
        @Nullable String position,
        @Nullable DateBoxes since,
        @Nullable DateBoxes until) {}
