package org.khet.dispatch.internal.thread;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เรื่องโต้ตอบ, from a letter sent or from one received. */
@Controller
class ThreadController {

    private static final int LONGEST_WHY = 500;

    private final OutgoingLetters letters;
    private final Closing closing;
    private final ThreadPages pages;
    private final ThreadFiles files;

    ThreadController(OutgoingLetters letters, Closing closing, ThreadPages pages, ThreadFiles files) {
        this.letters = letters;
        this.closing = closing;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/dispatch/letters/{letter}/thread")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView sent(Actor actor, @PathVariable UUID letter) {
        return pages.sent(actor, letters.open(actor, new OutgoingId(letter)), "", new Errors());
    }

    @GetMapping("/dispatch/received/{entry}/thread")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView received(Actor actor, @PathVariable UUID entry) {
        return pages.received(actor, new EntryId(entry));
    }

    @PostMapping("/dispatch/letters/{letter}/thread/close")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView close(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var words = check.needed("why", why, LONGEST_WHY, text("dispatch.thread.error.why"));
        if (check.wrong()) {
            return pages.sent(actor, letters.open(actor, new OutgoingId(letter)), why, check.errors());
        }
        return done(letter, closing.close(actor, letter, words), "dispatch.thread.closed", redirect);
    }

    @PostMapping("/dispatch/letters/{letter}/thread/reopen")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView reopen(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        return done(letter, closing.reopen(actor, letter), "dispatch.thread.reopened", redirect);
    }

    @GetMapping("/dispatch/letters/{letter}/answers.zip")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    void answers(Actor actor, @PathVariable UUID letter, HttpServletResponse response) throws IOException {
        files.answers(actor, letters.open(actor, new OutgoingId(letter)), response);
    }

    private static ModelAndView done(UUID letter, Kept kept, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                switch (kept) {
                    case Kept.Done done -> Flash.ok(text(said));
                    case Kept.Refused(var field, var why) -> Flash.bad(why);
                });
        return new ModelAndView("redirect:/dispatch/letters/" + letter + "/thread");
    }
}
