package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.Content;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Reauthentication;
import org.khet.proposal.LetterNumbers;
import org.khet.proposal.Outcome;
import org.khet.proposal.Purpose;
import org.khet.proposal.Seen;
import org.khet.proposal.Stop;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.ReadySignature;
import org.khet.signing.Signing;
import org.khet.signing.SigningOrder;
import org.khet.signing.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * ลงนาม, one letter or several at once with one proof of who it is. First each gets its number, then the signed files are made,
 * outside any transaction; then each goes on record in one of its own, after everything was asked again of the locked file.
 */
@Service
class SigningOff {

    private final StopGate gate;
    private final Moves moves;
    private final ProposalRows proposals;
    private final StopRows stops;
    private final NoteRows notes;
    private final FinalLetters letters;
    private final DraftsOnTheWay drafts;
    private final LetterNumbers numbers;
    private final Signing signing;
    private final Reauthentication reauthentication;
    private final TransactionTemplate transaction;

    SigningOff(
            StopGate gate,
            Moves moves,
            ProposalRows proposals,
            StopRows stops,
            NoteRows notes,
            FinalLetters letters,
            DraftsOnTheWay drafts,
            LetterNumbers numbers,
            Signing signing,
            Reauthentication reauthentication,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.moves = moves;
        this.proposals = proposals;
        this.stops = stops;
        this.notes = notes;
        this.letters = letters;
        this.drafts = drafts;
        this.numbers = numbers;
        this.signing = signing;
        this.reauthentication = reauthentication;
        this.transaction = transaction;
    }

    /** A letter about to be signed. */
    private record Prepared(Seen seen, Turn turn, Content content) {}

    /** What became of one of several. */
    record One(UUID proposal, Outcome outcome) {}

    Outcome sign(Actor actor, Seen seen, Proof proof, String words) {
        return sign(actor, List.of(seen), proof, words).getFirst().outcome();
    }

    /** Signs those that can be signed; of the others it is said why not. A wrong proof signs none. */
    List<One> sign(Actor actor, List<Seen> all, Proof proof, String words) {
        var results = new ArrayList<One>();
        var prepared = new ArrayList<Prepared>();
        for (var seen : all) {
            prepare(actor, seen, prepared, results);
        }
        if (prepared.isEmpty()) {
            return results;
        }
        switch (ready(actor, proof, prepared, results)) {
            case Readied.Refused(var field, var message) ->
                prepared.forEach(
                        one -> results.add(new One(one.seen().proposal(), new Outcome.Refused(field, message))));
            case Readied.Ready(var signatures) -> {
                for (int i = 0; i < prepared.size(); i++) {
                    results.add(new One(
                            prepared.get(i).seen().proposal(), record(prepared.get(i), signatures.get(i), words)));
                }
            }
        }
        return results;
    }

    private Readied ready(Actor actor, Proof proof, List<Prepared> prepared, List<One> results) {
        if (prepared.stream().anyMatch(one -> !sealable(one.turn(), proof))) {
            return new Readied.Refused("way", text("proposal.error.way"));
        }
        // Every one of them is signed in the person's own name: in whose place stands in the order.
        return signing.ready(actor, proof, () -> numbered(prepared, results));
    }

    /** Each gets its number, in the order they were chosen; one that can get none is left out. */
    private List<SigningOrder> numbered(List<Prepared> prepared, List<One> results) {
        var all = List.copyOf(prepared);
        prepared.clear();
        for (var one : all) {
            switch (numbers.take(one.turn(), one.content())) {
                case LetterNumbers.Numbered.With(var content) ->
                    prepared.add(new Prepared(one.seen(), one.turn(), content));
                case LetterNumbers.Numbered.Refused(var why) ->
                    results.add(new One(one.seen().proposal(), new Outcome.Refused(why)));
            }
        }
        return prepared.stream()
                .map(one -> letters.order(one.turn(), one.content()))
                .toList();
    }

    /** The person's own ways, and the office's seal for what is sealed in the place of a signature (ข้อ 14). */
    List<Way> ways(Turn turn) {
        var ways = new ArrayList<>(signing.ways(turn.as()));
        if (sealed(turn)) {
            signing.seal(turn.as().office()).ifPresent(ways::addFirst);
        }
        return ways;
    }

    /** The seal goes on what is sealed and on nothing else, whoever knows its password. */
    private boolean sealable(Turn turn, Proof proof) {
        return sealed(turn)
                || signing.seal(turn.as().office())
                        .filter(seal -> seal.id().equals(proof.way()))
                        .isEmpty();
    }

    private static boolean sealed(Turn turn) {
        return turn.draft().content().kind() == LetterKind.SEALED;
    }

    private void prepare(Actor actor, Seen seen, List<Prepared> prepared, List<One> results) {
        var turn = gate.turn(actor, gate.open(actor, seen.proposal()))
                .filter(found -> found.stop().id().equals(seen.stop()));
        if (turn.isEmpty()) {
            results.add(new One(seen.proposal(), new Outcome.Refused(text("proposal.refused.moved"))));
            return;
        }
        var why = gate.refusal(turn.get(), Verb.SIGN, seen.revision());
        if (why != null) {
            results.add(new One(seen.proposal(), new Outcome.Refused(why)));
        } else {
            prepared.add(new Prepared(seen, turn.get(), letters.content(turn.get())));
        }
    }

    private Outcome record(Prepared one, ReadySignature ready, String words) {
        return transaction.execute(status -> gate.act(one.turn().as(), one.seen(), Verb.SIGN, turn -> {
            if (!turn.as().as().id().equals(one.turn().as().as().id()) || !numbers.hold(turn)) {
                return new Outcome.Refused(text("proposal.refused.moved"));
            }
            var signed = signing.keep(turn.as(), ready);
            stops.leave(turn.as().office(), turn.stop().id(), Stop.State.DONE, moves.now());
            drafts.signed(turn.as(), turn.file().draft(), one.content());
            proposals.signed(turn, signed.file(), moves.now());
            notes.write(turn.as(), turn.file(), turn.stop().id(), "SIGNED", words, "");
            numbers.issue(turn, one.content(), signed.file());
            return new Outcome.Done(turn.file().id());
        }));
    }

    /** Is it this person? For agreeing several at once. */
    Outcome prove(Actor actor, Proof proof) {
        return switch (reauthentication.prove(actor, proof.password(), proof.code(), proof.address())) {
            case Reauthentication.Proven.Right _ ->
                new Outcome.Done(actor.person().value());
            case Reauthentication.Proven.Refused(var field, var message) -> new Outcome.Refused(field, message);
        };
    }

    static boolean signs(Turn turn) {
        return turn.stop().purpose() == Purpose.SIGN;
    }
}
