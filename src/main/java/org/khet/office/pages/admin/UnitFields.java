package org.khet.office.pages.admin;

import org.jspecify.annotations.Nullable;

/** The form of a unit as it was typed. */
public record UnitFields(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String code,
        @Nullable String network,
        @Nullable String size,
        @Nullable String level) {}
