package org.khet.correspondence.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;

/** The people of the sample office, at their desks. */
final class SampleCast {

    private final Office office;
    private final Acting acting;
    private final OfficeId id;
    private final List<Unit> groups;
    private final Map<UnitId, Desk> desks = new HashMap<>();

    SampleCast(Office office, Acting acting, OfficeId id) {
        this.office = office;
        this.acting = acting;
        this.id = id;
        this.groups = office.units(id, UnitKind.GROUP);
    }

    /** A unit at work: who enters letters, who hands them out and closes them, who does what they ask. */
    record Desk(Unit unit, List<Actor> clerks, List<Actor> heads, List<Actor> officers) {

        Actor clerk(Random chance) {
            return clerks.get(chance.nextInt(clerks.size()));
        }

        Actor head() {
            return heads.getFirst();
        }
    }

    Desk at(Unit unit) {
        return desks.computeIfAbsent(unit.id(), any -> desk(unit));
    }

    Desk at(UnitId unit) {
        return at(office.unit(id, unit).orElseThrow());
    }

    Desk registry() {
        return at(office.units(id, UnitKind.REGISTRY).getFirst());
    }

    List<Unit> groups() {
        return groups;
    }

    private Desk desk(Unit unit) {
        var clerks = who(unit, Permission.RECEIVE_LETTERS);
        var heads = who(unit, Permission.CLOSE_LETTERS);
        var officers = who(unit, Permission.ACT_ON_LETTERS).stream()
                .filter(one -> !clerks.contains(one) && !heads.contains(one))
                .toList();
        return new Desk(unit, clerks, heads, officers.isEmpty() ? clerks : officers);
    }

    private List<Actor> who(Unit unit, Permission may) {
        return office.peopleWho(id, unit.id(), may).stream()
                .map(person -> acting.actor(id, person.id(), unit.id()).orElseThrow())
                .toList();
    }
}
