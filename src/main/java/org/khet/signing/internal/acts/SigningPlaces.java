package org.khet.signing.internal.acts;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

@Component
class SigningPlaces implements MenuPlaces {

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.WORK)) {
            places.add(new MenuItem(
                    "office.menu.section", "signing.menu.own", "file-earmark-check", "/signing/certificates", 830));
        }
        if (actor.may(Permission.MANAGE_OFFICE)) {
            places.add(new MenuItem(
                    "office.menu.admin", "signing.menu.office", "patch-check", "/signing/certificates/office", 960));
        }
        return places;
    }
}
