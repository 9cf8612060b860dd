package org.khet.dispatch.internal.copies;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingOffers;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** The copies of an outgoing letter, where there is a file to copy. */
@Component
class CopyOffers implements OutgoingOffers {

    private final CopyMaking making;

    CopyOffers(CopyMaking making) {
        this.making = making;
    }

    @Override
    public List<Link> offers(Actor actor, Outgoing letter) {
        return making.sources(actor, letter).isEmpty()
                ? List.of()
                : List.of(
                        new Link(text("dispatch.copy.duplicate"), letter.path() + "/copy.pdf", "file-earmark-pdf"),
                        new Link(text("dispatch.copy.certified"), letter.path() + "/certified", "check2"));
    }
}
