package org.khet.dispatch.internal.thread;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterOffers;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingOffers;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** From a letter to the conversation it is of. */
@Component
class ThreadLinks implements LetterOffers, OutgoingOffers {

    private final Turns turns;

    ThreadLinks(Turns turns) {
        this.turns = turns;
    }

    @Override
    public List<Link> offers(Actor actor, EntryId entry, boolean secret) {
        if (secret || !actor.may(Permission.SEE_UNIT_LETTERS)) {
            return List.of();
        }
        return turns
                .letter(actor, entry)
                .filter((UUID letter) -> turns.any(actor, null, letter))
                .map(letter -> link("/dispatch/received/" + entry))
                .stream()
                .toList();
    }

    @Override
    public List<Link> offers(Actor actor, Outgoing letter) {
        return turns.any(actor, letter.id().value(), letter.carried()) ? List.of(link(letter.path())) : List.of();
    }

    private static Link link(String path) {
        return new Link(text("dispatch.thread.open"), path + "/thread", "chat-left-text");
    }
}
