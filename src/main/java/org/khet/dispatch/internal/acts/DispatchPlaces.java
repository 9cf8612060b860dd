package org.khet.dispatch.internal.acts;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Component;

/** ทะเบียนหนังสือส่ง, ออกเลขหนังสือ and what belongs to them, in the menu. */
@Component
class DispatchPlaces implements MenuPlaces {

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.SEE_UNIT_LETTERS)) {
            places.add(new MenuItem("", "dispatch.menu.register", "journal-arrow-up", "/dispatch", 24));
        }
        if (actor.may(Permission.ISSUE_LETTERS)) {
            places.add(new MenuItem("", "dispatch.menu.new", "plus-square", "/dispatch/new", 23));
        }
        if (actor.may(Permission.CORRECT_LETTERS)) {
            places.add(new MenuItem("", "dispatch.menu.numbers", "list-ol", "/dispatch/numbers", 26));
        }
        if (setsNumbers(actor)) {
            places.add(new MenuItem("office.menu.admin", "dispatch.menu.series", "sliders", "/dispatch/series", 946));
        }
        if (actor.may(Permission.KEEP_LETTER_FORMS)) {
            places.add(new MenuItem("office.menu.admin", "dispatch.menu.setting", "gear", "/dispatch/setting", 947));
        }
        return places;
    }

    /** Of the office who keeps its forms; of a school its clerk and its head. */
    private static boolean setsNumbers(Actor actor) {
        return actor.as().unitKind() == UnitKind.SCHOOL
                ? actor.may(Permission.CORRECT_LETTERS) || actor.may(Permission.CLOSE_LETTERS)
                : actor.may(Permission.KEEP_LETTER_FORMS);
    }
}
