package org.khet.office;

import java.io.Serializable;
import java.util.UUID;

/**
 * A person's place in a unit.
 *
 * @param id what "ทำในฐานะ" chooses by
 * @param position the title as printed, e.g. นักวิเคราะห์นโยบายและแผนชำนาญการ
 */
public record Membership(UUID id, UnitId unit, String unitName, UnitKind unitKind, Role role, String position)
        implements Serializable {

    /** Position and unit as the history shows them; the unit is not said twice. */
    public String capacity() {
        return unitKind == UnitKind.EXECUTIVE || position.contains(unitName) ? position : position + " " + unitName;
    }
}
