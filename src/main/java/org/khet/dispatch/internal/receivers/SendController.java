package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.pages.SendForm;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เลือกผู้รับและส่ง: who gets it is chosen, shown as a sum, and sent to with one press. */
@Controller
class SendController {

    private final OutgoingLetters letters;
    private final Choosing choosing;
    private final ReceiverRows receivers;
    private final Sending sending;
    private final Clock clock;

    SendController(OutgoingLetters letters, Choosing choosing, ReceiverRows receivers, Sending sending, Clock clock) {
        this.letters = letters;
        this.choosing = choosing;
        this.receivers = receivers;
        this.sending = sending;
        this.clock = clock;
    }

    /** What a form is read with. */
    private record Read(
            Outgoing letter,
            Candidates all,
            Set<String> has,
            List<Addressed> chosen,
            Set<String> keys,
            FormCheck check) {}

    @GetMapping("/dispatch/letters/{id}/send")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView choose(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var letter = sendable(actor, id);
        return letter.issued()
                ? choosing(read(actor, letter, SendForm.EMPTY), SendForm.EMPTY, new Errors())
                : refused(
                        letter,
                        text("dispatch.send.refused.state", letter.state().words()),
                        redirect);
    }

    /** The sum of what was ticked; or the page again with what was looked for, or what is to be changed. */
    @PostMapping("/dispatch/letters/{id}/send/sum")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView sum(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String find,
            @ModelAttribute SendForm form) {
        var read = read(actor, sendable(actor, id), form);
        if (find != null) {
            return choosing(read, form, new Errors());
        }
        if (read.check().wrong()) {
            return choosing(read, form, read.check().errors());
        }
        return summed(read, form, new Errors());
    }

    @PostMapping("/dispatch/letters/{id}/send")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView send(Actor actor, @PathVariable UUID id, @ModelAttribute SendForm form, RedirectAttributes redirect) {
        var read = read(actor, sendable(actor, id), form);
        if (read.check().wrong()) {
            return choosing(read, form, read.check().errors());
        }
        return switch (sending.send(actor, read.letter().id(), read.chosen())) {
            case Sent.Done(var fresh, var before) -> Forms.done(read.letter().path(), said(fresh, before), redirect);
            case Sent.Refused(var why) -> summed(read, form, new Errors().add("to", why));
        };
    }

    private static String said(int fresh, int before) {
        if (fresh == 0) {
            return text("dispatch.sent.before");
        }
        return before == 0
                ? text("dispatch.sent", Integer.toString(fresh))
                : text("dispatch.sent.more", Integer.toString(fresh), Integer.toString(before));
    }

    private Outgoing sendable(Actor actor, UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException("send");
        }
        return letter;
    }

    private Read read(Actor actor, Outgoing letter, SendForm form) {
        var all = choosing.from(actor.office(), letter.unit());
        var check = new FormCheck();
        var reading = new SendReading(all, form, LocalDate.now(clock), check);
        var has = receivers.receivers(actor.office(), letter.id());
        return new Read(letter, all, has, reading.read(), reading.keys(), check);
    }

    private static ModelAndView choosing(Read read, SendForm form, Errors errors) {
        var pages = new SendPages(read.letter(), read.all(), form, read.has(), read.keys());
        return Forms.page("dispatch/send", pages.page(errors), errors);
    }

    private static ModelAndView summed(Read read, SendForm form, Errors errors) {
        var page = SumPages.page(read.letter(), read.all(), form, read.chosen(), read.has(), errors);
        return Forms.page("dispatch/sum", page, errors);
    }

    private static ModelAndView refused(Outgoing letter, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
        return new ModelAndView("redirect:" + letter.path());
    }
}
