package org.khet.office;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.khet.platform.audit.Act;

/**
 * Who is asking, and as what: the signed-in person with the membership they work in now. Every service method that
 * changes something takes one.
 *
 * @param name without title, as screens and the history show it
 * @param as the membership chosen at "ทำในฐานะ"
 * @param memberships all places of this person, {@code as} among them
 */
public record Actor(OfficeId office, PersonId person, String name, Membership as, List<Membership> memberships)
        implements Serializable {

    /** May this person do it in the place they work in now? */
    public boolean may(Permission permission) {
        return as.role().may(permission);
    }

    /** May this person do it in that unit, working there now? */
    public boolean may(Permission permission, UnitId unit) {
        return as.unit().equals(unit) && may(permission);
    }

    public UnitId unit() {
        return as.unit();
    }

    /** ตำแหน่ง and unit as the history shows them. */
    public String capacity() {
        return as.capacity();
    }

    /** What this person did now, as what they work as now, for the trail. */
    public Act did(String verb, UUID subject, String note) {
        return new Act(
                office.value(),
                person.value(),
                name,
                capacity(),
                verb,
                subject,
                unit().value(),
                note.isEmpty() ? null : note,
                null,
                null,
                null);
    }
}
