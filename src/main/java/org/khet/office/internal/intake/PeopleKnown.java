package org.khet.office.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.khet.office.Role;

/** The people of the office, found by user name or by name, with the places they have or will have. */
final class PeopleKnown {

    private final Map<String, Person> byUserName = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> taken;

    /** A person; the user name is empty when they have no account. */
    record Person(UUID id, String userName, Facts facts) {}

    record Facts(String title, String firstName, String lastName, String position, String level, String phone) {

        String name() {
            return firstName + " " + lastName;
        }
    }

    record Place(UUID person, UUID unit, Role role, String position) {}

    /** Of the user names of the table, {@code taken} are those someone has, in whatever office. */
    PeopleKnown(List<Person> people, List<Place> places, Set<String> taken) {
        this.taken = new HashSet<>(taken);
        people.forEach(this::add);
        places.forEach(place -> this.places.put(key(place.person(), place.unit(), place.role()), place.position()));
    }

    private void add(Person person) {
        byName.computeIfAbsent(person.facts().name(), name -> new ArrayList<>()).add(person);
        if (!person.userName().isEmpty()) {
            byUserName.put(person.userName(), person);
        }
    }

    Optional<Person> signingInAs(String userName) {
        return Optional.ofNullable(byUserName.get(userName));
    }

    List<Person> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Somebody has it, perhaps in another office. */
    boolean taken(String userName) {
        return taken.contains(userName) || byUserName.containsKey(userName);
    }

    /** What they are there; empty when they have no such place. */
    Optional<String> post(UUID person, UUID unit, Role role) {
        return Optional.ofNullable(places.get(key(person, unit, role)));
    }

    private static String key(UUID person, UUID unit, Role role) {
        return person + "/" + unit + "/" + role;
    }
}
