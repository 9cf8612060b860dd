package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
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

    private final Absences absences;
    private final ActingPages pages;
    private final AbsenceForm form;

    AbsenceController(Absences absences, ActingPages pages, AbsenceForm form) {
        this.absences = absences;
        this.pages = pages;
        this.form = form;
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
        var noted = form.read(actor, typed, check);
        if (noted == null || check.wrong()) {
            return pages.list(actor, false, typed.refused(check.errors()));
        }
        return switch (absences.note(actor, noted.person(), noted.since(), noted.until(), noted.why())) {
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
