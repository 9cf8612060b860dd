package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Drafts.Seen;
import org.khet.drafting.LetterForm;
import org.khet.drafting.Salutations;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page a draft is written on. */
@Controller
class EditorController {

    private static final int LONGEST_WHY = 300;

    private final Drafts drafts;
    private final Writing writing;
    private final Salutations salutations;
    private final EditorPages pages;
    private final Sides sides;
    private final Conflicts conflicts;

    EditorController(
            Drafts drafts,
            Writing writing,
            Salutations salutations,
            EditorPages pages,
            Sides sides,
            Conflicts conflicts) {
        this.drafts = drafts;
        this.writing = writing;
        this.salutations = salutations;
        this.pages = pages;
        this.sides = sides;
        this.conflicts = conflicts;
    }

    @GetMapping("/drafting/drafts/{id}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView editor(Actor actor, @PathVariable UUID id) {
        var draft = drafts.open(actor, new DraftId(id));
        var pen = UUID.randomUUID();
        var shown = new EditorPages.Shown(pen, null, sides.side(actor, draft, pen), new Errors());
        return new ModelAndView("drafting/editor", "page", pages.page(actor, draft, shown));
    }

    /** บันทึกร่าง: kept as a version; refused at the field, or shown beside what somebody else wrote. */
    @PostMapping("/drafting/drafts/{id}/save")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String pen,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        var check = new FormCheck();
        var read = LetterForm.read(draft.content(), typed, check);
        var content = LetterForm.greeted(read, typed, salutations.of(actor.office()));
        var why = check.optional("why", LetterForm.first(typed, "why"), LONGEST_WHY);
        if (check.wrong()) {
            return again(actor, draft, typed, check.errors());
        }
        return switch (writing.keep(actor, seen(draft, revision, pen), content, why)) {
            case Outcome.Done done -> Forms.done("/drafting/drafts/" + id, text("drafting.kept"), redirect);
            case Outcome.Refused(var words) -> refused(id, words, redirect);
            case Outcome.Stale(var now) -> conflicts.page(actor, now, content, typed);
        };
    }

    /** ดูตัวอย่าง without a script: written into the working copy, and back. */
    @PostMapping("/drafting/drafts/{id}/preview")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String pen,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        var check = new FormCheck();
        var read = LetterForm.read(draft.content(), typed, check);
        if (check.wrong()) {
            return again(actor, draft, typed, check.errors());
        }
        var content = LetterForm.greeted(read, typed, salutations.of(actor.office()));
        return switch (writing.write(actor, seen(draft, revision, pen), content, UUID.randomUUID())) {
            case Outcome.Done done -> new ModelAndView("redirect:/drafting/drafts/" + id + next(then));
            case Outcome.Refused(var words) -> refused(id, words, redirect);
            case Outcome.Stale(var now) -> conflicts.page(actor, now, content, typed);
        };
    }

    private static String next(String then) {
        return then.equals("references") || then.equals("upload") ? "/" + then : "#paper";
    }

    static Seen seen(Draft draft, int revision, String pen) {
        var id = FormCheck.id(pen);
        return new Seen(draft.id(), revision, id == null ? UUID.randomUUID() : id);
    }

    private static ModelAndView refused(UUID id, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(words));
        return new ModelAndView("redirect:/drafting/drafts/" + id);
    }

    private ModelAndView again(Actor actor, Draft draft, MultiValueMap<String, String> typed, Errors errors) {
        var pen = seen(draft, 0, LetterForm.first(typed, "pen")).pen();
        var side = sides.troubled(actor, draft, pen, text("drafting.unsaved"));
        var shown = new EditorPages.Shown(pen, typed, seenAs(side, typed), errors);
        var view = new ModelAndView("drafting/editor", "page", pages.page(actor, draft, shown));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** A page that was refused has still seen no more than before. */
    private static org.khet.drafting.pages.DraftSide seenAs(
            org.khet.drafting.pages.DraftSide side, MultiValueMap<String, String> typed) {
        return side.at(LetterForm.number(LetterForm.first(typed, "revision")));
    }
}
