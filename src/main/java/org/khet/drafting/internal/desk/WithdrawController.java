package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.pages.WithdrawPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ถอนร่าง with its reason, นำกลับมาร่างต่อ, and คัดลอกเป็นร่างใหม่. */
@Controller
class WithdrawController {

    private static final int LONGEST = 500;

    private final Drafts drafts;
    private final Handing handing;

    WithdrawController(Drafts drafts, Handing handing) {
        this.drafts = drafts;
        this.handing = handing;
    }

    @GetMapping("/drafting/drafts/{id}/withdraw")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        Verb.WITHDRAW.allow(actor, drafts.open(actor, new DraftId(id)));
        return page(actor, id, "", new Errors());
    }

    @PostMapping("/drafting/drafts/{id}/withdraw")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        Verb.WITHDRAW.allow(actor, drafts.open(actor, new DraftId(id)));
        var check = new FormCheck();
        var words = check.needed("why", why, LONGEST, text("drafting.error.why"));
        if (check.wrong()) {
            return page(actor, id, why, check.errors());
        }
        return done(handing.withdraw(actor, new DraftId(id), words), id, "drafting.withdrawn", redirect);
    }

    @PostMapping("/drafting/drafts/{id}/take-up")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView takeUp(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(handing.takeUp(actor, new DraftId(id)), id, "drafting.taken-up", redirect);
    }

    /** A letter like this one: all that it says, but its number and its day. */
    @PostMapping("/drafting/drafts/{id}/copy")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView copy(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var content = drafts.open(actor, new DraftId(id)).content();
        var copy = drafts.begin(actor, content.with(Field.NUMBER, "").with(Field.DATE, ""), null);
        return Forms.done("/drafting/drafts/" + copy, text("drafting.copied"), redirect);
    }

    private static ModelAndView done(Outcome outcome, UUID id, String said, RedirectAttributes redirect) {
        var flash = outcome instanceof Outcome.Refused(var why) ? Flash.bad(why) : Flash.ok(text(said));
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:/drafting/drafts/" + id);
    }

    private ModelAndView page(Actor actor, UUID id, String why, Errors errors) {
        var draft = drafts.open(actor, new DraftId(id));
        var title = draft.title().isEmpty() ? text("drafting.untitled") : draft.title();
        return Forms.page("drafting/withdraw", new WithdrawPage(id.toString(), title, why, errors), errors);
    }
}
