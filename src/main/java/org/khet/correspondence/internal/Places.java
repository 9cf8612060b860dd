package org.khet.correspondence.internal;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** Places of the correspondence module in the menu. */
@Component
class Places implements MenuPlaces {

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        add(places, "", "work", "inbox", "/", 10);
        if (actor.may(Permission.RECEIVE_LETTERS)) {
            add(places, "", "receive", "plus-square", "/correspondence/receive", 20);
        }
        if (actor.may(Permission.SEE_UNIT_LETTERS)) {
            add(places, "correspondence.menu.registers", "register", "journal-arrow-down", "/correspondence", 30);
        }
        if (actor.may(Permission.KEEP_SECRETS)) {
            add(places, "correspondence.menu.registers", "secrets", "lock-fill", "/correspondence/secrets", 35);
        }
        if (actor.may(Permission.EXPORT_REGISTERS)) {
            add(places, "correspondence.menu.registers", "print", "printer", "/correspondence/print", 40);
        }
        return places;
    }

    private static void add(List<MenuItem> places, String section, String place, String icon, String href, int order) {
        places.add(new MenuItem(section, "correspondence.menu." + place, icon, href, order));
    }
}
