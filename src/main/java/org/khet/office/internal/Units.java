package org.khet.office.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.office.internal.Directory.Staff;
import org.khet.office.pages.UnitPage;
import org.khet.office.pages.UnitsPage;
import org.khet.office.pages.UnitsPage.Network;
import org.khet.office.pages.UnitsPage.Staffed;
import org.khet.platform.audit.Histories;
import org.khet.platform.sql.Where;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Makes the pages of units. */
@Component
class Units {

    private static final int MOST_PEOPLE = 1_000;

    private final Office office;
    private final Directory directory;
    private final Histories histories;

    Units(Office office, Directory directory, Histories histories) {
        this.office = office;
        this.directory = directory;
        this.histories = histories;
    }

    static String href(UnitId unit) {
        return "/office/units/" + unit;
    }

    UnitsPage all(Actor actor) {
        var of = actor.office();
        var byKind = office.units(of).stream().collect(Collectors.groupingBy(Unit::kind));
        List<Unit> inside = new ArrayList<>();
        for (var kind : List.of(UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP)) {
            inside.addAll(byKind.getOrDefault(kind, List.of()));
        }
        var staff = directory.staff(of);
        var schools = byKind.getOrDefault(UnitKind.SCHOOL, List.of());
        return new UnitsPage(
                inside.stream().map(unit -> staffed(unit, staff)).toList(),
                byKind.getOrDefault(UnitKind.NETWORK, List.of()).stream()
                        .map(network -> new Network(network, under(network, schools)))
                        .toList(),
                byKind.getOrDefault(UnitKind.OUTSIDE, List.of()),
                actor.may(Permission.MANAGE_OFFICE));
    }

    /** Empty when the office has no unit with this id. */
    Optional<UnitPage> one(Actor actor, String id) {
        return uuid(id).flatMap(known -> office.unit(actor.office(), new UnitId(known)))
                .map(unit -> page(actor, unit));
    }

    private UnitPage page(Actor actor, Unit unit) {
        var of = actor.office();
        var where = new Where().and("m.unit_id = :unit", "unit", unit.id().value());
        var parent =
                unit.parent() == null ? null : office.unit(of, unit.parent()).orElse(null);
        var schools =
                unit.kind() == UnitKind.NETWORK ? under(unit, office.units(of, UnitKind.SCHOOL)) : List.<Unit>of();
        var standing = directory.standing(of, unit.id());
        var mayManage = actor.may(Permission.MANAGE_OFFICE);
        return new UnitPage(
                unit,
                text("office.kind.one." + unit.kind()),
                parent,
                directory.people(of, where, MOST_PEOPLE),
                schools,
                standing.code(),
                standing.closedOn() == null ? "" : ThaiDate.full(standing.closedOn()),
                mayManage,
                mayManage ? histories.of(of.value(), unit.id().value(), "office.act.", "office.changed.") : List.of());
    }

    private static Staffed staffed(Unit unit, Map<UnitId, Staff> staff) {
        var known = staff.get(unit.id());
        return known == null ? new Staffed(unit, 0, "") : new Staffed(unit, known.people(), known.head());
    }

    private static List<Unit> under(Unit network, List<Unit> schools) {
        return schools.stream()
                .filter(school -> network.id().equals(school.parent()))
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
