package org.khet.dispatch.internal.following;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** หนังสือถึงฉัน, ยังไม่ลงรับ and กลุ่มผู้รับ in the menu. */
@Component
class FollowingPlaces implements MenuPlaces {

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        places.add(new MenuItem("", "dispatch.mine.title", "envelope", "/dispatch/mine", 13));
        if (actor.may(Permission.ISSUE_LETTERS)) {
            places.add(new MenuItem("", "dispatch.menu.late", "bell", LateList.PATH, 25));
            places.add(new MenuItem(
                    "correspondence.menu.registers", "dispatch.groups.title", "people", "/dispatch/groups", 48));
        }
        return places;
    }
}
