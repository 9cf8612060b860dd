package org.khet.office.internal.factor;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** The way to what the office asks of those who sign in. */
@Component
class RulesMenu implements MenuPlaces {

    private static final int LAST = 990;

    @Override
    public List<MenuItem> places(Actor actor) {
        return actor.may(Permission.MANAGE_OFFICE)
                ? List.of(new MenuItem("office.menu.section", "office.menu.rules", "key", RulesController.PATH, LAST))
                : List.of();
    }
}
