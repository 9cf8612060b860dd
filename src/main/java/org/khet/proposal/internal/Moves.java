package org.khet.proposal.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Seat;
import org.khet.proposal.Stop;
import org.khet.proposal.Turn;
import org.khet.proposal.Wish;
import org.springframework.stereotype.Component;

/** How a file goes from one stop to another, in the transaction of the act. */
@Component
class Moves {

    private final ProposalRows proposals;
    private final StopRows stops;
    private final DraftsOnTheWay drafts;
    private final Clock clock;

    Moves(ProposalRows proposals, StopRows stops, DraftsOnTheWay drafts, Clock clock) {
        this.proposals = proposals;
        this.stops = stops;
        this.drafts = drafts;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** On to the next stop, with what was corrected kept. The one who signs is always last, so there is one. */
    void on(Turn turn) {
        var now = now();
        drafts.settle(turn.as(), turn.file().draft());
        stops.leave(turn.as().office(), turn.stop().id(), Stop.State.DONE, now);
        var next = left(turn).getFirst();
        stops.arrive(turn.as().office(), next.id(), now);
        proposals.moved(turn, turn.file().round(), now);
    }

    /** Those it comes to later, in their order. */
    List<Stop> left(Turn turn) {
        return stops.of(turn.as().office(), turn.file().id(), turn.file().round()).stream()
                .filter(stop -> stop.state() == Stop.State.PENDING)
                .toList();
    }

    /** To somebody who is asked before this stop acts, and then back here. */
    void ask(Turn turn, Wish wish) {
        var now = now();
        var office = turn.as().office();
        drafts.settle(turn.as(), turn.file().draft());
        stops.leave(office, turn.stop().id(), Stop.State.PENDING, now);
        stops.shift(office, turn.file().id(), turn.file().round(), turn.stop().place());
        var asked = stops.add(
                turn.as(),
                turn.file().id(),
                turn.file().round(),
                turn.stop().place(),
                wish,
                turn.stop().id());
        stops.arrive(office, asked, now);
        proposals.moved(turn, turn.file().round(), now);
    }

    /** To somebody else in the place of this stop. */
    void instead(Turn turn, Seat seat) {
        var now = now();
        var office = turn.as().office();
        var place = turn.stop().place() + 1;
        drafts.settle(turn.as(), turn.file().draft());
        stops.leave(office, turn.stop().id(), Stop.State.VOID, now);
        stops.shift(office, turn.file().id(), turn.file().round(), place);
        var wish = new Wish(seat, turn.stop().purpose());
        var other = stops.add(
                turn.as(),
                turn.file().id(),
                turn.file().round(),
                place,
                wish,
                turn.stop().askedBy());
        stops.arrive(office, other, now);
        proposals.moved(turn, turn.file().round(), now);
    }

    /** Back to an earlier stop: a new round from there on, in which those from there on judge anew. */
    void backTo(Turn turn, Stop earlier) {
        var now = now();
        var office = turn.as().office();
        var round = turn.file().round() + 1;
        var rest = stops.of(office, turn.file().id(), turn.file().round()).stream()
                .filter(stop -> stop.place() >= earlier.place())
                .filter(stop -> stop.askedBy() == null && stop.state() != Stop.State.VOID)
                .toList();
        drafts.settle(turn.as(), turn.file().draft());
        stops.leave(office, turn.stop().id(), Stop.State.DONE, now);
        stops.end(office, turn.file().id(), now);
        for (int i = 0; i < rest.size(); i++) {
            var wish = new Wish(rest.get(i).seat(), rest.get(i).purpose());
            var id = stops.add(turn.as(), turn.file().id(), round, i + 1, wish, null);
            if (i == 0) {
                stops.arrive(office, id, now);
            }
        }
        proposals.moved(turn, round, now);
    }

    /** To its owner, who mends it. */
    void toOwner(Turn turn, ProposalState state) {
        var now = now();
        var office = turn.as().office();
        stops.leave(office, turn.stop().id(), Stop.State.DONE, now);
        stops.end(office, turn.file().id(), now);
        proposals.ends(office, turn.file().id(), state, now);
        drafts.giveBack(turn.as(), turn.file().draft());
    }
}
