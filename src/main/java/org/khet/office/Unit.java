package org.khet.office;

import org.jspecify.annotations.Nullable;

/**
 * A unit as other modules may see it.
 *
 * @param shortName what lists show, e.g. กลุ่มนิเทศฯ
 * @param parent the network of a school, null for the rest
 */
public record Unit(
        UnitId id,
        UnitKind kind,
        String name,
        String shortName,
        @Nullable UnitId parent) {}
