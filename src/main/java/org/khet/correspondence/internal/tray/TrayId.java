package org.khet.correspondence.internal.tray;

import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.UnitId;

/**
 * One of the two trays of a unit. Whoever works as its registrar of secret papers has the secret one, everybody else who
 * registers there the other; nobody sees both at once.
 */
record TrayId(OfficeId office, UnitId unit, boolean secret) {

    static TrayId of(Actor actor) {
        return new TrayId(actor.office(), actor.unit(), actor.may(Permission.KEEP_SECRETS));
    }
}
