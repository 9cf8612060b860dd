package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterSearch;
import org.khet.correspondence.ReceivedLetter;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.References;
import org.khet.drafting.pages.PickPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** อ้างถึง picked from the register. */
@Controller
class PickController {

    private static final int MOST = 20;

    private final Drafts drafts;
    private final Writing writing;
    private final LetterSearch letters;
    private final Correspondence correspondence;

    PickController(Drafts drafts, Writing writing, LetterSearch letters, Correspondence correspondence) {
        this.drafts = drafts;
        this.writing = writing;
        this.letters = letters;
        this.correspondence = correspondence;
    }

    @GetMapping("/drafting/drafts/{id}/references")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView letters(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        var draft = drafts.open(actor, new DraftId(id));
        var found = letters.search(actor, q, MOST).stream()
                .map(PickController::line)
                .toList();
        var title = draft.title().isEmpty() ? text("drafting.untitled") : draft.title();
        return new ModelAndView(
                "drafting/pick", "page", new PickPage(id.toString(), title, draft.revision(), q, found));
    }

    @PostMapping("/drafting/drafts/{id}/references")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView pick(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "0") int revision,
            RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        var letter = correspondence.received(actor, new EntryId(entry));
        var page = "/drafting/drafts/" + id;
        if (letter.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("drafting.pick.gone")));
            return new ModelAndView("redirect:" + page + "/references");
        }
        var seen = new Drafts.Seen(draft.id(), revision, UUID.randomUUID());
        return switch (writing.write(actor, seen, with(draft, letter.get()), seen.pen())) {
            case Outcome.Done done -> Forms.done(page + "#reference", text("drafting.picked"), redirect);
            case Outcome.Refused(var why) -> refused(page, why, redirect);
            case Outcome.Stale stale -> refused(page + "/references", text("drafting.pick.stale"), redirect);
        };
    }

    private static ModelAndView refused(String href, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
        return new ModelAndView("redirect:" + href);
    }

    /** A memo has no place for it but its words. */
    private static org.khet.drafting.Content with(Draft draft, ReceivedLetter letter) {
        var content = draft.content();
        var field = content.kind().has(Field.REFERENCE) ? Field.REFERENCE : Field.BODY;
        return content.with(field, (content.text(field) + "\n" + References.of(letter)).strip());
    }

    private static PickPage.Found line(ReceivedLetter letter) {
        return new PickPage.Found(
                letter.entry().toString(),
                letter.registerNumber(),
                letter.number(),
                ThaiDate.brief(letter.dated()),
                letter.sender(),
                letter.subject());
    }
}
