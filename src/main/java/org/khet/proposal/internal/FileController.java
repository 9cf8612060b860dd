package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.pages.ReplacePage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file, and what its owner does to it. */
@Controller
class FileController {

    private static final int LONGEST_WHY = 500;

    private final StopGate gate;
    private final FilePages pages;
    private final Proposing proposing;

    FileController(StopGate gate, FilePages pages, Proposing proposing) {
        this.gate = gate;
        this.pages = pages;
        this.proposing = proposing;
    }

    /** Who has it before them and opens it has read it: that is recorded. */
    @GetMapping("/proposal/files/{id}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView file(Actor actor, @PathVariable UUID id) {
        return pages.opened(actor, gate.open(actor, id));
    }

    @PostMapping("/proposal/files/{id}/recall")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView recall(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var file = gate.open(actor, id);
        return switch (proposing.recall(actor, file.id(), "")) {
            case Outcome.Done done -> Forms.done(file.path(), text("proposal.recalled"), redirect);
            case Outcome.Refused(var field, var why) -> refused(file, why, redirect);
        };
    }

    @GetMapping("/proposal/files/{id}/replace")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView askWhy(Actor actor, @PathVariable UUID id) {
        return replacing(own(actor, id), "", new Errors());
    }

    @PostMapping("/proposal/files/{id}/replace")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var file = own(actor, id);
        var check = new FormCheck();
        var words = check.needed("why", why, LONGEST_WHY, text("proposal.error.why"));
        if (check.wrong()) {
            return replacing(file, why, check.errors());
        }
        return switch (proposing.replace(actor, file, words)) {
            case Outcome.Done(var draft) ->
                Forms.done("/drafting/drafts/" + draft, text("proposal.replaced"), redirect);
            case Outcome.Refused(var field, var no) -> refused(file, no, redirect);
        };
    }

    private Proposal own(Actor actor, UUID id) {
        var file = gate.open(actor, id);
        if (!file.owner().equals(actor.person())) {
            throw new AccessDeniedException("replace");
        }
        return file;
    }

    private static ModelAndView replacing(Proposal file, String why, Errors errors) {
        return Forms.page("proposal/replace", new ReplacePage(file.id().toString(), file.title(), why, errors), errors);
    }

    private static ModelAndView refused(Proposal file, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
        return new ModelAndView("redirect:" + file.path());
    }
}
