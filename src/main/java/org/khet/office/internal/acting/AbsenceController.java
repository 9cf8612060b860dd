package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away, and when. */
@Controller
class AbsenceController {

    private static final int REASON = 200;

    private final Absences absences;
    private final ActingPages pages;
    private final Office office;
    private final Clock clock;

    AbsenceController(Absences absences, ActingPages pages, Office office, Clock clock) {
        this.absences = absences;
        this.pages = pages;
        this.office = office;
        this.clock = clock;
    }

    record AwayFields(
            @Nullable String away,
            @Nullable DateBoxes from,
            @Nullable DateBoxes to,
            @Nullable String why) {

        ActingPages.Typed refused(Errors errors) {
            return new ActingPages.Typed(
                    Objects.requireNonNullElse(away, ""),
                    Objects.requireNonNullElse(from, DateBoxes.EMPTY),
                    Objects.requireNonNullElse(to, DateBoxes.EMPTY),
                    Objects.requireNonNullElse(why, ""),
                    errors);
        }
    }

    @PostMapping("/office/absences")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView note(Actor actor, @ModelAttribute AwayFields typed, RedirectAttributes redirect) {
        var check = new FormCheck();
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
        if (person == null || check.wrong()) {
            return pages.list(actor, false, typed.refused(check.errors()));
        }
        return switch (absences.note(actor, person, since, until, why)) {
            case Kept.Done done -> Forms.done(ActingController.PATH, text("office.absence.noted"), redirect);
            case Kept.Refused(var field, var words) ->
                pages.list(actor, false, typed.refused(new Errors().add(field, words)));
        };
    }

    @PostMapping("/office/absences/{id}/withdraw")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        absences.withdraw(actor, id);
        return Forms.done(ActingController.PATH, text("office.absence.withdrawn"), redirect);
    }
}
