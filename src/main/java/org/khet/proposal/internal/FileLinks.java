package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.khet.proposal.Proposal;
import org.khet.proposal.Purpose;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;

/** Where one can go from the page of a file. */
final class FileLinks {

    private FileLinks() {}

    static Link back(boolean own) {
        return own
                ? new Link(text("proposal.own.title"), "/proposal/own")
                : new Link(text("proposal.queue.title"), "/proposal");
    }

    static List<Link> others(Turn turn) {
        var path = turn.file().path();
        var links = new ArrayList<>(List.of(mend(turn.draft().id())));
        links.add(link(Verb.RETURN, path, "arrow-return-left"));
        links.add(link(Verb.CONSULT, path, "chat-left-text"));
        links.add(link(Verb.FORWARD, path, "arrow-right"));
        if (turn.stop().purpose() == Purpose.SIGN) {
            links.add(link(Verb.NOT_SIGN, path, "x-lg"));
        }
        return links;
    }

    private static Link mend(Object draft) {
        return new Link(text("proposal.mend"), "/drafting/drafts/" + draft, "pencil-square");
    }

    private static Link link(Verb verb, String path, String icon) {
        return new Link(verb.words(), path + "/" + verb.code(), icon);
    }

    static List<Link> owned(Actor actor, Proposal file) {
        if (!file.owner().equals(actor.person())) {
            return List.of();
        }
        return switch (file.state()) {
            case LYING -> List.of();
            case SIGNED -> List.of(new Link(text("proposal.replace"), file.path() + "/replace", "copy"));
            case RETURNED, RECALLED, NOT_SIGNED ->
                List.of(
                        mend(file.draftId()),
                        new Link(text("proposal.again"), "/proposal/drafts/" + file.draftId(), "send"));
        };
    }
}
