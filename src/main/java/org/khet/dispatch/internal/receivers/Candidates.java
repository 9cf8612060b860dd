package org.khet.dispatch.internal.receivers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.office.Office.School;
import org.khet.office.Person;
import org.khet.office.Unit;

/**
 * Everyone a letter of a unit may be sent to.
 *
 * @param networks with their schools; those of no network stand last
 * @param crowds people by unit
 * @param groups saved ones, each with its members' keys
 */
record Candidates(
        List<Unit> units,
        List<Network> networks,
        List<Unit> outside,
        List<Crowd> crowds,
        List<Saved> groups,
        List<String> sizes,
        List<String> levels) {

    /** @param key of the network; empty for schools in none */
    record Network(String key, String name, List<School> schools) {}

    record Crowd(Unit unit, List<Person> people) {}

    record Saved(UUID id, String name, List<String> members) {}

    /** By key, in the order they are shown. */
    Map<String, Receiver> all() {
        var all = new LinkedHashMap<String, Receiver>();
        units.forEach(unit -> put(all, of(Kind.UNIT, unit)));
        schools()
                .forEach(
                        school -> put(all, new Receiver(Kind.SCHOOL, school.id().value(), null, school.name())));
        outside.forEach(unit -> put(all, of(Kind.OUTSIDE, unit)));
        crowds.stream()
                .flatMap(crowd -> crowd.people().stream())
                .forEach(person ->
                        put(all, new Receiver(Kind.PERSON, null, person.id().value(), person.title() + person.name())));
        return all;
    }

    Stream<School> schools() {
        return networks.stream().flatMap(network -> network.schools().stream());
    }

    private static Receiver of(Kind kind, Unit unit) {
        return new Receiver(kind, unit.id().value(), null, unit.name());
    }

    private static void put(Map<String, Receiver> all, Receiver one) {
        all.putIfAbsent(one.key(), one);
    }
}
