package org.khet.correspondence.internal.inbox;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** กล่องหนังสือเข้า in the menu, with how many of those in it are fast: a mark of speed makes them pressing. */
@Component
class InboxPlaces implements MenuPlaces {

    private final InboxLines lines;

    InboxPlaces(InboxLines lines) {
        this.lines = lines;
    }

    @Override
    public List<MenuItem> places(Actor actor) {
        return actor.may(Permission.RECEIVE_LETTERS)
                ? List.of(new MenuItem(
                        "",
                        "correspondence.menu.inbox",
                        "envelope",
                        "/correspondence/inbox",
                        15,
                        lines.pressing(actor)))
                : List.of();
    }
}
