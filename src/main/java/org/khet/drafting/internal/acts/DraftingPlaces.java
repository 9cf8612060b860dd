package org.khet.drafting.internal.acts;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

@Component
class DraftingPlaces implements MenuPlaces {

    private static final String FORMS = "drafting.menu.section";

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.DRAFT_LETTERS)) {
            places.add(new MenuItem("", "drafting.menu.drafts", "file-earmark-text", "/drafting", 27));
            places.add(new MenuItem(FORMS, "drafting.menu.templates", "files", "/drafting/templates", 60));
        }
        if (actor.may(Permission.KEEP_LETTER_FORMS)) {
            places.add(new MenuItem(FORMS, "drafting.menu.salutations", "chat-left-text", "/drafting/salutations", 62));
        }
        return places;
    }
}
