package org.khet.office.internal;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

@Component
class OfficeMenu implements MenuPlaces {

    private static final String SECTION = "office.menu.section";

    @Override
    public List<MenuItem> places(Actor actor) {
        return actor.may(Permission.SEE_OFFICE)
                ? List.of(
                        new MenuItem(SECTION, "office.menu.units", "building", "/office/units", 800),
                        new MenuItem(SECTION, "office.menu.people", "people", "/office/people", 810))
                : List.of();
    }
}
