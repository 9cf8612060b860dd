package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.internal.following.DeliveryPages.Typed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One receiver of a letter: what became of it there, and the verbs. */
@Controller
class FollowController {

    private static final int LONGEST = 500;

    private final OutgoingLetters letters;
    private final FollowedRows rows;
    private final Following following;
    private final Clock clock;

    FollowController(OutgoingLetters letters, FollowedRows rows, Following following, Clock clock) {
        this.letters = letters;
        this.rows = rows;
        this.following = following;
        this.clock = clock;
    }

    /** What was typed. */
    record Form(@Nullable String words, @Nullable DateBoxes day) {

        Typed typed() {
            return new Typed(words == null ? "" : words, day == null ? DateBoxes.EMPTY : day);
        }
    }

    @GetMapping("/dispatch/letters/{id}/receivers/{delivery}")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView one(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam(defaultValue = "") String verb) {
        var letter = mine(actor, id);
        var chosen = FollowVerb.of(verb).orElse(null);
        return DeliveryPages.page(letter, find(actor, letter, delivery), chosen, Typed.NOTHING, new Errors());
    }

    @PostMapping("/dispatch/letters/{id}/receivers/{delivery}/{verb}")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @PathVariable String verb,
            @ModelAttribute Form form,
            RedirectAttributes redirect) {
        var letter = mine(actor, id);
        var one = find(actor, letter, delivery);
        var named = FollowVerb.of(verb).orElseThrow(() -> new Following.NoSuchDelivery(delivery));
        var check = new FormCheck();
        var words = named.asks()
                ? check.needed("words", form.words(), LONGEST, text("dispatch.follow." + named + ".missing"))
                : "";
        var day = named == FollowVerb.RECEIPT
                ? check.neededDay("day", form.day(), LocalDate.now(clock), text("dispatch.receipt.day.missing"))
                : LocalDate.now(clock);
        if (check.wrong()) {
            return DeliveryPages.page(letter, one, named, form.typed(), check.errors());
        }
        return switch (done(actor, letter, delivery, named, words, day)) {
            case Kept.Done kept -> Forms.done(letter.path(), named.done(), redirect);
            case Kept.Refused(var field, var why) ->
                DeliveryPages.page(
                        letter, find(actor, letter, delivery), named, form.typed(), new Errors().add(field, why));
        };
    }

    private Kept done(Actor actor, Outgoing letter, UUID delivery, FollowVerb verb, String words, LocalDate day) {
        return switch (verb) {
            case REMIND ->
                following.remind(actor, letter.id(), delivery) == 1
                        ? new Kept.Done(delivery)
                        : new Kept.Refused("words", text("dispatch.remind.refused"));
            case RECALL -> following.recall(actor, letter.id(), delivery, words);
            case RESEND -> following.resend(actor, letter.id(), delivery);
            case SETTLE -> following.settle(actor, letter.id(), delivery, words);
            case RECEIPT -> following.receipt(actor, letter.id(), delivery, day, words);
            case RETURNED -> following.returned(actor, letter.id(), delivery, words);
        };
    }

    private Outgoing mine(Actor actor, UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        if (!letters.acts(actor, letter)) {
            throw new AccessDeniedException("follow");
        }
        return letter;
    }

    private Followed find(Actor actor, Outgoing letter, UUID delivery) {
        return rows.find(actor.office(), letter.id(), delivery)
                .orElseThrow(() -> new Following.NoSuchDelivery(delivery));
    }
}
