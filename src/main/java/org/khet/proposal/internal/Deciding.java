package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import org.khet.office.Actor;
import org.khet.proposal.Outcome;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Purpose;
import org.khet.proposal.Seat;
import org.khet.proposal.Seen;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.khet.proposal.Wish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done at a stop, but for signing: เห็นชอบ ให้ความเห็น ขอความเห็น ส่งต่อ ส่งคืน ไม่ลงนาม. */
@Service
class Deciding {

    private final StopGate gate;
    private final Moves moves;
    private final StopRows stops;
    private final NoteRows notes;
    private final Seats seats;

    Deciding(StopGate gate, Moves moves, StopRows stops, NoteRows notes, Seats seats) {
        this.gate = gate;
        this.moves = moves;
        this.stops = stops;
        this.notes = notes;
        this.seats = seats;
    }

    @Transactional
    Outcome agree(Actor actor, Seen seen, String words) {
        return gate.act(actor, seen, Verb.AGREE, turn -> {
            moves.on(turn);
            return noted(turn, "AGREED", words, "");
        });
    }

    @Transactional
    Outcome comment(Actor actor, Seen seen, String words) {
        return gate.act(actor, seen, Verb.COMMENT, turn -> {
            moves.on(turn);
            return noted(turn, "COMMENTED", words, "");
        });
    }

    /** Asks somebody's opinion; the file comes back here with it. */
    @Transactional
    Outcome consult(Actor actor, Seen seen, String to, String words) {
        return gate.act(actor, seen, Verb.CONSULT, turn -> {
            var seat = seats.find(turn.as(), to);
            if (seat.isEmpty() || isHere(turn, seat.get())) {
                return new Outcome.Refused("to", text("proposal.error.to"));
            }
            moves.ask(turn, new Wish(seat.get(), Purpose.COMMENT));
            return noted(turn, "CONSULTED", words, seats.label(turn.as(), seat.get()));
        });
    }

    @Transactional
    Outcome forward(Actor actor, Seen seen, String to, String words) {
        return gate.act(actor, seen, Verb.FORWARD, turn -> {
            var seat = seats.find(turn.as(), to);
            if (seat.isEmpty() || isHere(turn, seat.get())) {
                return new Outcome.Refused("to", text("proposal.error.to"));
            }
            moves.instead(turn, seat.get());
            return noted(turn, "FORWARDED", words, seats.label(turn.as(), seat.get()));
        });
    }

    /**
     * Back with the reason.
     *
     * @param to id of an earlier stop of this round, empty for the owner
     */
    @Transactional
    Outcome giveBack(Actor actor, Seen seen, String to, String words) {
        return gate.act(actor, seen, Verb.RETURN, turn -> {
            if (to.isEmpty()) {
                moves.toOwner(turn, ProposalState.RETURNED);
                return noted(turn, "RETURNED", words, "");
            }
            var earlier = stops.of(actor.office(), turn.file().id(), turn.file().round()).stream()
                    .filter(stop ->
                            stop.before(turn.stop()) && stop.id().toString().equals(to))
                    .findFirst();
            if (earlier.isEmpty()) {
                return new Outcome.Refused("to", text("proposal.error.earlier"));
            }
            moves.backTo(turn, earlier.get());
            return noted(
                    turn,
                    "SENT-BACK",
                    words,
                    seats.label(turn.as(), earlier.get().seat()));
        });
    }

    @Transactional
    Outcome notSign(Actor actor, Seen seen, String words) {
        return gate.act(actor, seen, Verb.NOT_SIGN, turn -> {
            moves.toOwner(turn, ProposalState.NOT_SIGNED);
            return noted(turn, "NOT-SIGNED", words, "");
        });
    }

    private static boolean isHere(Turn turn, Seat seat) {
        return seat.key().equals(turn.stop().seat().key());
    }

    private Outcome noted(Turn turn, String verb, String words, String detail) {
        notes.write(turn.as(), turn.file(), turn.stop().id(), verb, words, detail);
        return new Outcome.Done(turn.file().id());
    }
}
