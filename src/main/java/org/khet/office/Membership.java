package org.khet.office;

import java.io.Serializable;

/**
 * A person's place in a unit.
 *
 * @param position the title as printed, e.g. นักวิเคราะห์นโยบายและแผนชำนาญการ
 */
public record Membership(UnitId unit, String unitName, UnitKind unitKind, Role role, String position)
        implements Serializable {}
