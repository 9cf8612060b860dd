package org.khet.correspondence.internal.acts;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** Places of the correspondence module in the menu; งานของฉัน, which counts, stands with its work. */
@Component
class Places implements MenuPlaces {

    private static final String REGISTERS = "correspondence.menu.registers";

    /** A place and who has it in their menu. */
    private record Place(Permission permission, MenuItem item) {}

    private static final List<Place> PLACES = List.of(
            place(Permission.RECEIVE_LETTERS, "", "receive", "plus-square", 20),
            place(Permission.RECEIVE_LETTERS, "", "tray", "inboxes", 22),
            place(Permission.RECEIVE_LETTERS, "", "checks", "list-check", 25),
            new Place(
                    Permission.SEE_UNIT_LETTERS,
                    new MenuItem(
                            REGISTERS, "correspondence.menu.register", "journal-arrow-down", "/correspondence", 30)),
            place(Permission.SEE_UNIT_LETTERS, REGISTERS, "secrets", "lock-fill", 33),
            place(Permission.CORRECT_LETTERS, REGISTERS, "numbers", "list-ol", 35),
            place(Permission.EXPORT_REGISTERS, REGISTERS, "print", "printer", 40),
            place(Permission.EXPORT_REGISTERS, REGISTERS, "delivery-book", "printer", 42),
            place(Permission.SEE_UNIT_LETTERS, REGISTERS, "counts", "bar-chart", 45),
            place(Permission.SEE_UNIT_LETTERS, REGISTERS, "pendency", "hourglass-split", 46),
            place(Permission.SET_LIMITS, REGISTERS, "limits", "gear", 48));

    @Override
    public List<MenuItem> places(Actor actor) {
        return PLACES.stream()
                .filter(place -> actor.may(place.permission()))
                .map(Place::item)
                .toList();
    }

    private static Place place(Permission permission, String section, String name, String icon, int order) {
        return new Place(
                permission,
                new MenuItem(section, "correspondence.menu." + name, icon, "/correspondence/" + name, order));
    }
}
