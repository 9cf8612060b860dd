package org.khet.drafting.internal.salutation;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.drafting.internal.salutation.KeptSalutations.Typed;
import org.khet.drafting.pages.SalutationsPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** คำขึ้นต้นและคำลงท้าย: the office's table, one row at a time. */
@Controller
class SalutationController {

    private static final String PATH = "/drafting/salutations";
    private static final int LONGEST = 200;

    private final KeptSalutations salutations;

    SalutationController(KeptSalutations salutations) {
        this.salutations = salutations;
    }

    @GetMapping(PATH)
    @Allowed(Permission.KEEP_LETTER_FORMS)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String change) {
        var chosen = FormCheck.id(change);
        var typed = salutations.own(actor).stream()
                .filter(row -> row.id().equals(chosen))
                .findFirst()
                .map(row -> new SalutationsPage.Typed(
                        row.id().toString(),
                        row.version(),
                        row.addressee(),
                        row.opening(),
                        row.closing(),
                        row.retired()))
                .orElse(SalutationsPage.NEW);
        return page(actor, typed, new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.KEEP_LETTER_FORMS)
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String opening,
            @RequestParam(defaultValue = "") String closing,
            RedirectAttributes redirect) {
        var shown = new SalutationsPage.Typed("", 0, addressee, opening, closing, false);
        var check = new FormCheck();
        var typed = read(shown, check);
        return check.wrong()
                ? page(actor, shown, check.errors())
                : done(actor, salutations.add(actor, typed), shown, redirect);
    }

    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.KEEP_LETTER_FORMS)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String opening,
            @RequestParam(defaultValue = "") String closing,
            @RequestParam(defaultValue = "") String retired,
            RedirectAttributes redirect) {
        var shown =
                new SalutationsPage.Typed(id.toString(), version, addressee, opening, closing, retired.equals("yes"));
        var check = new FormCheck();
        var typed = read(shown, check);
        return check.wrong()
                ? page(actor, shown, check.errors())
                : done(actor, salutations.change(actor, id, version, typed, shown.retired()), shown, redirect);
    }

    private static Typed read(SalutationsPage.Typed shown, FormCheck check) {
        return new Typed(
                check.needed("addressee", shown.addressee(), LONGEST, text("drafting.salutation.addressee.missing")),
                check.needed("opening", shown.opening(), LONGEST, text("drafting.salutation.opening.missing")),
                check.optional("closing", shown.closing(), LONGEST));
    }

    private ModelAndView done(Actor actor, Kept kept, SalutationsPage.Typed shown, RedirectAttributes redirect) {
        return switch (kept) {
            case Kept.Done done -> Forms.done(PATH, text("drafting.salutation.kept"), redirect);
            case Kept.Refused(var field, var why) -> page(actor, shown, new Errors().add(field, why));
        };
    }

    private ModelAndView page(Actor actor, SalutationsPage.Typed typed, Errors errors) {
        var rows = salutations.own(actor).stream()
                .map(row -> new SalutationsPage.Row(
                        row.addressee(),
                        row.opening(),
                        row.closing(),
                        row.retired(),
                        PATH + "?change=" + row.id() + "#form-title"))
                .toList();
        return Forms.page("drafting/salutations", new SalutationsPage(rows, typed, errors), errors);
    }
}
