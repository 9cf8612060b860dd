package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.OutgoingOffers;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** ส่ง: of a letter that has its number; further receivers the same way. */
@Component
class SendOffers implements OutgoingOffers {

    private final OutgoingLetters letters;
    private final ReceiverRows receivers;

    SendOffers(OutgoingLetters letters, ReceiverRows receivers) {
        this.letters = letters;
        this.receivers = receivers;
    }

    @Override
    public List<Link> offers(Actor actor, Outgoing letter) {
        if (!letter.issued() || !letters.acts(actor, letter)) {
            return List.of();
        }
        var first = receivers.receivers(actor.office(), letter.id()).isEmpty();
        return List.of(
                new Link(text(first ? "dispatch.send.link" : "dispatch.send.more"), letter.path() + "/send", "send"));
    }
}
