package org.khet.audit.internal;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Permission;
import org.springframework.stereotype.Component;

@Component
class AuditMenu implements MenuPlaces {

    @Override
    public List<MenuItem> places(Actor actor) {
        return actor.may(Permission.SEE_AUDIT)
                ? List.of(new MenuItem("audit.menu.section", "audit.title", "shield-lock", AuditAddress.PATH, 900))
                : List.of();
    }
}
