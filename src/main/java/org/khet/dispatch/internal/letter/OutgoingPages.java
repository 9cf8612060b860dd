package org.khet.dispatch.internal.letter;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.OutgoingOffers;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.ReceiversOf;
import org.khet.dispatch.pages.OutgoingPage;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** Lays out the page of an outgoing letter. */
@Component
class OutgoingPages {

    private final OutgoingLetters letters;
    private final OutgoingFiles files;
    private final FactsOfOutgoing facts;
    private final OutgoingHistory history;
    private final ReceiversOf receivers;
    private final List<OutgoingOffers> offers;

    OutgoingPages(
            OutgoingLetters letters,
            OutgoingFiles files,
            FactsOfOutgoing facts,
            OutgoingHistory history,
            ReceiversOf receivers,
            List<OutgoingOffers> offers) {
        this.letters = letters;
        this.files = files;
        this.facts = facts;
        this.history = history;
        this.receivers = receivers;
        this.offers = offers;
    }

    OutgoingPage page(Actor actor, OutgoingId id, String state, String page) {
        var letter = letters.open(actor, id);
        var ways = offers.stream()
                .flatMap(one -> one.offers(actor, letter).stream())
                .toList();
        var send = send(letter, ways);
        return new OutgoingPage(
                letter.path(),
                letter.subject(),
                lede(letter),
                letter.number() + "/" + letter.year(),
                letter.series().words(),
                letter.speed().kind(),
                letter.speed() == Speed.NORMAL ? "" : text("correspondence.speed." + letter.speed()),
                letter.state().kind(),
                letter.state().words(),
                letter.state() == OutgoingState.ISSUED ? "" : letter.why(),
                files.papers(actor, letter),
                send,
                rest(ways, send),
                receivers.of(actor, letter, state, page),
                facts.of(actor, letter),
                history.of(actor, letter));
    }

    private static String lede(Outgoing letter) {
        return text("dispatch.letter.lede", letter.printed(), ThaiDate.brief(letter.dated()), letter.addressee())
                .replace("\n", " ");
    }

    /** Sending is what an issued letter is for: it stands first. */
    private static @Nullable Link send(Outgoing letter, List<Link> ways) {
        return ways.stream()
                .filter(way -> way.href().equals(letter.path() + "/send"))
                .findFirst()
                .orElse(null);
    }

    private static List<Link> rest(List<Link> ways, @Nullable Link send) {
        return ways.stream().filter(way -> !way.equals(send)).toList();
    }
}
