package org.khet.dispatch.internal.receivers;

import java.util.List;
import java.util.stream.Stream;
import org.khet.office.Office.School;
import org.khet.office.Unit;

/** Sets of receivers that are ticked as one: every school, those of a network, a size, a level, a saved group, a unit's people. */
final class Sets {

    static final String SCHOOLS = "schools";
    static final String UNITS = "units";
    private static final String NETWORK = "network:";
    private static final String SIZE = "size:";
    private static final String LEVEL = "level:";
    private static final String GROUP = "group:";
    private static final String PEOPLE = "people:";

    private Sets() {}

    static String network(Candidates.Network network) {
        return NETWORK + network.key();
    }

    static String size(String word) {
        return SIZE + word;
    }

    static String level(String word) {
        return LEVEL + word;
    }

    static String group(Candidates.Saved group) {
        return GROUP + group.id();
    }

    static String people(Unit unit) {
        return PEOPLE + unit.id();
    }

    /** Keys of those in the set; of a set that is none, nobody. */
    static Stream<String> members(Candidates all, String set) {
        if (set.equals(UNITS)) {
            return all.units().stream().map(unit -> "u" + unit.id());
        }
        if (set.startsWith(GROUP)) {
            return all.groups().stream()
                    .filter(group -> group(group).equals(set))
                    .flatMap(group -> group.members().stream());
        }
        if (set.startsWith(PEOPLE)) {
            return all.crowds().stream()
                    .filter(crowd -> people(crowd.unit()).equals(set))
                    .flatMap(crowd -> crowd.people().stream())
                    .map(person -> "p" + person.id());
        }
        return all.networks().stream()
                .flatMap(network -> network.schools().stream()
                        .filter(school -> of(network, school).contains(set))
                        .map(school -> "u" + school.id()));
    }

    /** The sets a school is in. */
    static List<String> of(Candidates.Network network, School school) {
        return List.of(SCHOOLS, network(network), size(school.size()), level(school.level()));
    }
}
