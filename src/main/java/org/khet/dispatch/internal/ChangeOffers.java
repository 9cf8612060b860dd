package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterOffers;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingOffers;
import org.khet.dispatch.OutgoingState;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.web.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways on that numbers bring: on the page of an outgoing letter, and of one that may be answered. */
@Configuration(proxyBeanMethods = false)
class ChangeOffers {

    @Bean
    OutgoingOffers changesOfOutgoing(Changing changing, OutgoingRows rows) {
        return (actor, letter) -> offers(actor, letter, changing, rows);
    }

    private static List<Link> offers(Actor actor, Outgoing letter, Changing changing, OutgoingRows rows) {
        if (rows.sent(actor.office(), letter.id())) {
            return List.of();
        }
        var ways = new ArrayList<Link>();
        if (changing.mayAttach(actor, letter)) {
            ways.add(new Link(text("dispatch.attach"), letter.path() + "/attach", "paperclip"));
        }
        if (changing.mayCorrect(actor, letter)) {
            var fill = letter.state() == OutgoingState.RESERVED;
            ways.add(new Link(
                    text(fill ? "dispatch.fill" : "dispatch.correct"), letter.path() + "/correct", "pencil-square"));
        }
        if (changing.mayCancel(actor, letter)) {
            ways.add(new Link(text("dispatch.cancel"), letter.path() + "/cancel", "x-lg"));
        }
        return ways;
    }

    /** An answer written elsewhere gets its number here. Secret letters are not sent in the system. */
    @Bean
    LetterOffers numbersOfAnswers() {
        return (Actor actor, EntryId entry, boolean secret) -> actor.may(Permission.ISSUE_LETTERS) && !secret
                ? List.of(new Link(text("dispatch.answer"), "/dispatch/new?answers=" + entry, "journal-arrow-up"))
                : List.of();
    }
}
