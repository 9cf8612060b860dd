package org.khet.office;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a unit: their own, or one they act in.
 *
 * @param id what "ทำในฐานะ" chooses by
 * @param position the title as printed, e.g. นักวิเคราะห์นโยบายและแผนชำนาญการ; of a place acted in, the post acted for
 * @param acting in what right they act there; null in a place of their own
 */
public record Membership(
        UUID id,
        UnitId unit,
        String unitName,
        UnitKind unitKind,
        Role role,
        String position,
        @Nullable ActingKind acting)
        implements Serializable {

    /** A place of one's own. */
    public Membership(UUID id, UnitId unit, String unitName, UnitKind unitKind, Role role, String position) {
        this(id, unit, unitName, unitKind, role, position, null);
    }

    /** Position and unit as the history shows them; the unit is not said twice. */
    public String capacity() {
        var post = unitKind == UnitKind.EXECUTIVE || position.contains(unitName) ? position : position + " " + unitName;
        return acting == null ? post : acting.words() + " " + post;
    }
}
