package org.khet.correspondence.internal.tray;

import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Component;

/** Where a secret letter goes that reached a unit: to the unit's own registrar of secret papers, or to the office's. */
@Component
class Registrars {

    private final Office office;

    Registrars(Office office) {
        this.office = office;
    }

    /** The secret tray for what came to the unit; the central registry's where the unit has no registrar. */
    TrayId trayFor(OfficeId of, UnitId unit) {
        var desk = appointed(of, unit)
                ? unit
                : office.units(of, UnitKind.REGISTRY).stream()
                        .map(registry -> registry.id())
                        .findFirst()
                        .orElse(unit);
        return new TrayId(of, desk, true);
    }

    /** Is there somebody today who sees the unit's secret tray? */
    boolean appointed(OfficeId of, UnitId unit) {
        return !office.peopleWho(of, unit, Permission.KEEP_SECRETS).isEmpty();
    }
}
