package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.LetterForm;
import org.khet.drafting.Salutations;
import org.khet.drafting.pages.DraftSide;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the page does by itself: it saves after a pause, and tells who else is here. */
@Controller
class AutosaveController {

    private final Drafts drafts;
    private final Writing writing;
    private final Salutations salutations;
    private final Sides sides;

    AutosaveController(Drafts drafts, Writing writing, Salutations salutations, Sides sides) {
        this.drafts = drafts;
        this.writing = writing;
        this.salutations = salutations;
        this.sides = sides;
    }

    /** A field that is wrong is left as it was and told; the others are saved. */
    @PostMapping("/drafting/drafts/{id}/autosave")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView autosave(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String pen,
            @RequestParam MultiValueMap<String, String> typed) {
        var draft = drafts.open(actor, new DraftId(id));
        var check = new FormCheck();
        var read = LetterForm.read(draft.content(), typed, check);
        var content = LetterForm.greeted(read, typed, salutations.of(actor.office()));
        var seen = EditorController.seen(draft, revision, pen);
        var side = switch (writing.write(actor, seen, content, seen.pen())) {
            case Outcome.Done done -> done(actor, seen, check);
            case Outcome.Refused(var words) -> sides.troubled(actor, draft, seen.pen(), words);
            case Outcome.Stale(var now) -> sides.stale(actor, now, seen.pen());
        };
        return new ModelAndView("drafting/autosaved", "side", side);
    }

    private DraftSide done(Actor actor, Drafts.Seen seen, FormCheck check) {
        var now = drafts.open(actor, seen.draft());
        if (!check.wrong()) {
            return sides.side(actor, now, seen.pen());
        }
        var first = check.errors().all().entrySet().iterator().next();
        return sides.troubled(actor, now, seen.pen(), text("drafting.unsaved.field", first.getValue()));
    }

    /** Every twenty seconds. */
    @PostMapping("/drafting/drafts/{id}/here")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView here(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String pen) {
        var draft = drafts.open(actor, new DraftId(id));
        var seen = EditorController.seen(draft, revision, pen);
        var words = sides.here(actor, draft, seen.pen());
        var fresh = draft.revision() == revision || draft.pen().equals(seen.pen());
        return new ModelAndView("drafting/here", "words", fresh ? words : words + " · " + text("drafting.here.newer"));
    }
}
