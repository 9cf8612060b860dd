package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import org.khet.correspondence.EntryId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Flash;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a letter at the door. */
sealed interface Received {

    /** Registered now. */
    record New(Registers.Numbered line) implements Received {}

    /** The same request came before; this is the line it was given then. */
    record Again(EntryId entry) implements Received {}

    /** The key was used before for another letter. */
    record KeyTaken(EntryId entry) implements Received {}

    /** On to the letter, saying what became of it. */
    default ModelAndView shown(RedirectAttributes redirect) {
        return switch (this) {
            case New(var line) -> {
                var time = ThaiDate.timeToTheSecond(line.receivedAt());
                var done = Flash.ok(text("correspondence.receive.done", Integer.toString(line.number()), time));
                yield to(line.entry(), another(done), redirect);
            }
            case Again(var entry) -> to(entry, Flash.ok(text("correspondence.receive.again")), redirect);
            case KeyTaken(var entry) -> to(entry, another(Flash.bad(text("correspondence.receive.taken"))), redirect);
        };
    }

    private static Flash another(Flash flash) {
        return flash.withLink(text("correspondence.receive.another"), "/correspondence/receive");
    }

    private static ModelAndView to(EntryId entry, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:/correspondence/letters/" + entry);
    }
}
