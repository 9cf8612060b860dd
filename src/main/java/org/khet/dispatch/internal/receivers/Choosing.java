package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.internal.receivers.Candidates.Crowd;
import org.khet.dispatch.internal.receivers.Candidates.Network;
import org.khet.dispatch.internal.receivers.Candidates.Saved;
import org.khet.office.Office;
import org.khet.office.Office.School;
import org.khet.office.OfficeId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be sent to, from where: the office sends to its own units and people and to every school; a school to the office's
 * registry, to other schools and to its own people; all of them to bodies outside. Never to oneself, never to a unit that is
 * closed.
 */
@Component
class Choosing {

    private final Office office;
    private final JdbcClient jdbc;

    Choosing(Office office, JdbcClient jdbc) {
        this.office = office;
        this.jdbc = jdbc;
    }

    Candidates from(OfficeId id, UnitId sender) {
        var school = office.unit(id, sender)
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .orElse(null);
        var units = (school == null
                        ? office.units(id, UnitKind.REGISTRY, UnitKind.GROUP)
                        : office.units(id, UnitKind.REGISTRY))
                .stream().filter(unit -> !unit.id().equals(sender)).toList();
        return new Candidates(
                units,
                networks(id, sender),
                office.units(id, UnitKind.OUTSIDE),
                crowds(id, school),
                groups(id, sender),
                office.schoolSizes(id),
                office.schoolLevels(id));
    }

    private List<Network> networks(OfficeId id, UnitId sender) {
        var schools = office.schools(id).stream()
                .filter(school -> !school.id().equals(sender))
                .toList();
        var networks = new ArrayList<Network>();
        for (var network : office.units(id, UnitKind.NETWORK)) {
            add(networks, network.id().toString(), network.name(), of(schools, network.id()));
        }
        var known = networks.stream().flatMap(one -> one.schools().stream()).toList();
        add(
                networks,
                "",
                text("dispatch.send.no-network"),
                schools.stream().filter(school -> !known.contains(school)).toList());
        return networks;
    }

    private static List<School> of(List<School> schools, UnitId network) {
        return schools.stream()
                .filter(school -> Objects.equals(school.network(), network))
                .toList();
    }

    private static void add(List<Network> networks, String key, String name, List<School> schools) {
        if (!schools.isEmpty()) {
            networks.add(new Network(key, name, schools));
        }
    }

    private List<Crowd> crowds(OfficeId id, @Nullable Unit school) {
        var units = school == null
                ? office.units(id, UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP)
                : List.of(school);
        return units.stream()
                .map(unit -> new Crowd(unit, office.people(id, unit.id())))
                .filter(crowd -> !crowd.people().isEmpty())
                .toList();
    }

    private record Member(
            UUID id,
            String name,
            @Nullable UUID unit,
            @Nullable UUID person) {}

    /** Those of the unit and those of the whole office. */
    private List<Saved> groups(OfficeId id, UnitId sender) {
        var members = jdbc.sql("""
                select g.id, g.name, m.unit_id as unit, m.person_id as person
                from dispatch.receiver_group g
                join dispatch.receiver_group_member m on m.office_id = g.office_id and m.group_id = g.id
                where g.office_id = :office and (g.unit_id is null or g.unit_id = :unit)
                order by g.name collate "th-TH-x-icu", g.id""")
                .param("office", id.value())
                .param("unit", sender.value())
                .query(Member.class)
                .list();
        return members.stream()
                .map(member -> new Saved(member.id(), member.name(), keys(members, member.id())))
                .distinct()
                .toList();
    }

    private static List<String> keys(List<Member> members, UUID group) {
        return members.stream()
                .filter(member -> member.id().equals(group))
                .map(member -> Receiver.key(member.unit(), member.person(), ""))
                .toList();
    }
}
