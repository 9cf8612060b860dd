package org.khet.dispatch.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** Printing and counting what was sent, in the menu below the registers. */
@Component
class SendRegisterPlaces implements MenuPlaces {

    private static final String REGISTERS = "correspondence.menu.registers";

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.EXPORT_REGISTERS)) {
            places.add(new MenuItem(REGISTERS, "dispatch.menu.print", "printer", "/dispatch/print", 41));
        }
        if (actor.may(Permission.SEE_UNIT_LETTERS)) {
            places.add(new MenuItem(REGISTERS, "dispatch.menu.counts", "bar-chart", "/dispatch/counts", 47));
            places.add(new MenuItem(REGISTERS, "dispatch.menu.accuracy", "check2", "/dispatch/accuracy", 47));
        }
        return places;
    }
}
