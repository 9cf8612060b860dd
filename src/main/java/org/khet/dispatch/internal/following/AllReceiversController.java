package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.khet.dispatch.DeliveryState;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.pages.RecallPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Link;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about all receivers of a letter at once: recall, remind, the list as a file. */
@Controller
class AllReceiversController {

    private static final int LONGEST = 500;

    private final OutgoingLetters letters;
    private final FollowedRows rows;
    private final Following following;
    private final ReceiverSheets sheets;

    AllReceiversController(OutgoingLetters letters, FollowedRows rows, Following following, ReceiverSheets sheets) {
        this.letters = letters;
        this.rows = rows;
        this.following = following;
        this.sheets = sheets;
    }

    @GetMapping("/dispatch/letters/{id}/recall")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView askWhy(Actor actor, @PathVariable UUID id) {
        return recalling(actor, mine(actor, id), "", new Errors());
    }

    @PostMapping("/dispatch/letters/{id}/recall")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView recall(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var letter = mine(actor, id);
        var check = new FormCheck();
        var words = check.needed("why", why, LONGEST, text("dispatch.follow.RECALL.missing"));
        if (check.wrong()) {
            return recalling(actor, letter, why, check.errors());
        }
        var recalled = following.recall(actor, letter.id(), words);
        if (recalled.back() == 0) {
            return said(letter, Flash.bad(text("dispatch.recall.refused")), redirect);
        }
        return Forms.done(
                letter.path(),
                recalled.stay() == 0
                        ? text("dispatch.recall.done", Integer.toString(recalled.back()))
                        : text(
                                "dispatch.recall.some",
                                Integer.toString(recalled.back()),
                                Integer.toString(recalled.stay())),
                redirect);
    }

    /** เตือน all who have not entered it, or the one whose button was pressed. */
    @PostMapping("/dispatch/letters/{id}/remind")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView remind(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String delivery,
            RedirectAttributes redirect) {
        var letter = mine(actor, id);
        var one = FormCheck.id(delivery);
        var count = delivery.isEmpty() || one != null ? following.remind(actor, letter.id(), one) : 0;
        return said(letter, reminded(count), redirect);
    }

    static Flash reminded(int count) {
        return count == 0
                ? Flash.bad(text("dispatch.remind.refused"))
                : Flash.ok(text("dispatch.remind.done", Integer.toString(count)));
    }

    @GetMapping("/dispatch/letters/{id}/receivers.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    void csv(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheets.of(actor, letters.open(actor, new OutgoingId(id)), state).csv(response);
    }

    @GetMapping("/dispatch/letters/{id}/receivers.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void xlsx(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheets.of(actor, letters.open(actor, new OutgoingId(id)), state).xlsx(response);
    }

    private ModelAndView recalling(Actor actor, Outgoing letter, String why, Errors errors) {
        var all = rows.of(actor.office(), letter.id());
        var waiting = all.stream().filter(Followed::waitsInSystem).count();
        var entered = all.stream()
                .filter(one -> one.state() == DeliveryState.REGISTERED || one.state() == DeliveryState.REPLIED)
                .count();
        var page = new RecallPage(
                letter.path() + "/recall",
                new Link(letter.subject(), letter.path()),
                List.of(
                        text("dispatch.recall.back", Long.toString(waiting)),
                        text("dispatch.recall.stay", Long.toString(entered))),
                why,
                errors);
        return Forms.page("dispatch/recall", page, errors);
    }

    private Outgoing mine(Actor actor, UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException("follow");
        }
        return letter;
    }

    private static ModelAndView said(Outgoing letter, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:" + letter.path());
    }
}
