package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.springframework.stereotype.Component;

/** From what was typed of an absence to the absence. */
@Component
class AbsenceForm {

    private static final int REASON = 200;

    private final Office office;
    private final Clock clock;

    AbsenceForm(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    record Absence(UUID person, LocalDate since, LocalDate until, String why) {}

    /** Null when it is nobody of the office; what else is wrong is noted with it. */
    @Nullable
    Absence read(Actor actor, AbsenceController.AwayFields typed, FormCheck check) {
        var today = LocalDate.now(clock);
        var person = FormCheck.id(typed.away());
        if (person == null
                || office.person(actor.office(), new PersonId(person)).isEmpty()) {
            check.errors().add("away", text("office.absence.person.missing"));
        }
        var since = check.neededDay("from", typed.from(), today, text("office.acting.since.missing"));
        var until = check.neededDay("to", typed.to(), since, text("office.acting.until.missing"));
        if (until.isBefore(since)) {
            check.errors().add("to", text("office.place.backwards"));
        }
        var why = check.needed("why", typed.why(), REASON, text("office.absence.reason.missing"));
        return person == null ? null : new Absence(person, since, until, why);
    }
}
