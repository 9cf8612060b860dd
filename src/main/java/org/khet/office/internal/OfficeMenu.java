package org.khet.office.internal;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

@Component
class OfficeMenu implements MenuPlaces {

    private static final String SECTION = "office.menu.section";
    private static final String ADMIN = "office.menu.admin";

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.SEE_OFFICE)) {
            places.add(new MenuItem(SECTION, "office.menu.units", "building", "/office/units", 800));
            places.add(new MenuItem(SECTION, "office.menu.people", "people", "/office/people", 810));
        }
        if (actor.may(Permission.MANAGE_ACTING)) {
            places.add(new MenuItem(ADMIN, "office.menu.acting", "person-check", "/office/acting", 920));
        }
        if (actor.may(Permission.MANAGE_OFFICE)) {
            places.add(new MenuItem(ADMIN, "office.menu.profile", "house", "/office/profile", 900));
            places.add(new MenuItem(ADMIN, "office.menu.import", "upload", "/office/import", 950));
            places.add(new MenuItem(ADMIN, "office.menu.positions", "person-badge", "/office/positions", 930));
            places.add(new MenuItem(ADMIN, "office.menu.supervision", "diagram-3", "/office/supervision", 935));
            places.add(new MenuItem(ADMIN, "office.menu.roles", "shield-lock", "/office/roles", 940));
        }
        return places;
    }
}
