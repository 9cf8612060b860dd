package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.pages.FormPage.Typed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** แบบเก็บข้อมูล of a letter, made by its owner with plain buttons. */
@Controller
class FormController {

    private final FormDesk desk;
    private final FormEditing editing;
    private final FormPages pages;
    private final AnswerPages answers;

    FormController(FormDesk desk, FormEditing editing, FormPages pages, AnswerPages answers) {
        this.desk = desk;
        this.editing = editing;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/dispatch/letters/{letter}/form")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView edit(Actor actor, @PathVariable UUID letter) {
        return pages.asked(actor, desk.own(actor, letter));
    }

    /** A button beside a field changes the form and shows it again; the last one keeps it. */
    @PostMapping("/dispatch/letters/{letter}/form")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView save(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String add,
            RedirectAttributes redirect) {
        var own = desk.own(actor, letter);
        var typed = FormTyped.read(sent);
        var opening = then.equals("open");
        if (!then.isEmpty() && !opening) {
            return pages.page(actor, own, pages.after(actor, own, typed, then, add), new Errors());
        }
        var errors = new Errors();
        return switch (editing.save(actor, letter, typed, errors)) {
            case Kept.Done done when opening -> open(actor, letter, redirect);
            case Kept.Done done -> Forms.done(own.path() + "/form", text("dispatch.form.saved"), redirect);
            case Kept.Refused(var field, var why) -> refused(actor, own, typed, errors, field, why);
        };
    }

    private ModelAndView refused(Actor actor, Outgoing letter, Typed typed, Errors errors, String field, String why) {
        if (!field.isEmpty()) {
            errors.add(field, why);
        }
        return pages.page(actor, letter, typed, errors);
    }

    @GetMapping("/dispatch/letters/{letter}/form/preview")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView preview(Actor actor, @PathVariable UUID letter) {
        var whole = desk.read(actor, letter);
        return answers.preview(
                actor,
                whole.form(),
                new Link(text("dispatch.form.back"), whole.letter().path() + "/form"));
    }

    @PostMapping("/dispatch/letters/{letter}/form/open")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView open(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        return done(letter, editing.become(actor, letter, FormState.OPEN), "dispatch.form.opened", redirect);
    }

    @PostMapping("/dispatch/letters/{letter}/form/close")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView close(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        return done(letter, editing.become(actor, letter, FormState.CLOSED), "dispatch.form.closed", redirect);
    }

    @PostMapping("/dispatch/letters/{letter}/form/remind")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView remind(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        return done(letter, editing.remind(actor, letter), "dispatch.form.reminded", redirect);
    }

    private static ModelAndView done(UUID letter, Kept kept, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                switch (kept) {
                    case Kept.Done done -> Flash.ok(text(said));
                    case Kept.Refused(var field, var why) -> Flash.bad(why);
                });
        return new ModelAndView("redirect:/dispatch/letters/" + letter + "/form/answers");
    }
}
