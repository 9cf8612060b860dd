package org.khet.proposal.internal.acts;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

/** แฟ้มรอฉัน and แฟ้มที่ฉันเสนอ in the menu, with how many are pressing: those with a mark of speed. */
@Component
class ProposalPlaces implements MenuPlaces {

    private final WaitingFiles waiting;

    ProposalPlaces(WaitingFiles waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<MenuItem> places(Actor actor) {
        var places = new ArrayList<MenuItem>();
        if (actor.may(Permission.DRAFT_LETTERS)) {
            var fast = waiting.count(actor, true);
            places.add(new MenuItem("", "proposal.menu.queue", "vector-pen", "/proposal", 12, fast));
            places.add(new MenuItem("", "proposal.menu.own", "send", "/proposal/own", 28));
        }
        if (actor.may(Permission.MANAGE_OFFICE)) {
            places.add(new MenuItem("office.menu.admin", "proposal.menu.setting", "gear", "/proposal/setting", 945));
        }
        return places;
    }
}
