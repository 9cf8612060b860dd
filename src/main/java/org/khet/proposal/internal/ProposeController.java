package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.proposal.ChainForm;
import org.khet.proposal.Outcome;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เสนอแฟ้ม: the chain of a draft, put right by plain buttons, then sent off. */
@Controller
class ProposeController {

    static final int LONGEST_WORDS = 2_000;

    private final Drafts drafts;
    private final Proposing proposing;
    private final ProposePages pages;

    ProposeController(Drafts drafts, Proposing proposing, ProposePages pages) {
        this.drafts = drafts;
        this.proposing = proposing;
        this.pages = pages;
    }

    @GetMapping("/proposal/drafts/{draft}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID draft) {
        var open = own(actor, draft);
        return pages.page(actor, open, pages.first(actor, open), "", new Errors());
    }

    /** A button beside a stop changes the chain and shows it again; the last button sends it off. */
    @PostMapping("/proposal/drafts/{draft}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView propose(
            Actor actor,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") List<String> seat,
            @RequestParam(defaultValue = "") List<String> purpose,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var open = own(actor, draft);
        var typed = ChainForm.read(pages.seats(actor, open), seat, purpose);
        if (!then.isEmpty()) {
            return pages.page(actor, open, typed.after(then, add), words, new Errors());
        }
        var check = new FormCheck();
        var said = check.optional("words", words, LONGEST_WORDS);
        if (check.wrong()) {
            return pages.page(actor, open, typed, words, check.errors());
        }
        return switch (proposing.propose(actor, open.id(), revision, typed.chain(), said)) {
            case Outcome.Done(var file) -> Forms.done("/proposal/files/" + file, text("proposal.proposed"), redirect);
            case Outcome.Refused(var field, var why) ->
                pages.page(actor, open, typed, words, new Errors().add(field.isEmpty() ? "chain" : field, why));
        };
    }

    private Draft own(Actor actor, UUID id) {
        var draft = drafts.open(actor, new DraftId(id));
        if (!draft.owner().equals(actor.person())) {
            throw new AccessDeniedException("propose");
        }
        return draft;
    }
}
