package org.khet.correspondence.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.springframework.stereotype.Component;

/** งานของฉัน in the menu, with how many letters are late or due today. */
@Component
class WorkPlaces implements MenuPlaces {

    private final WaitingLetters letters;
    private final Clock clock;

    WorkPlaces(WaitingLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<MenuItem> places(Actor actor) {
        var pressing = letters.pressing(actor, LocalDate.now(clock));
        return List.of(new MenuItem("", "correspondence.menu.work", "inbox", "/", 10, pressing));
    }
}
