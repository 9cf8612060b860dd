package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.platform.form.FormCheck;
import org.khet.proposal.Outcome;
import org.khet.proposal.Purpose;
import org.khet.proposal.Seen;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.khet.proposal.pages.ResultsPage;
import org.khet.proposal.pages.TogetherPage;
import org.khet.signing.Proof;
import org.springframework.stereotype.Service;

/** Several files at once. Each that the person has opened is decided in a transaction of its own; the others are named. */
@Service
class Together {

    private static final int MOST = 50;

    private final StopGate gate;
    private final StopRows stops;
    private final Deciding deciding;
    private final SigningOff signing;

    Together(StopGate gate, StopRows stops, Deciding deciding, SigningOff signing) {
        this.gate = gate;
        this.stops = stops;
        this.deciding = deciding;
        this.signing = signing;
    }

    sealed interface Ended {}

    record Done(ResultsPage results) implements Ended {}

    record NotProven(String field, String why) implements Ended {}

    /** Those that can go, and those that cannot. */
    record Chosen(List<Row> in, List<Row> out) {}

    /**
     * A file chosen.
     *
     * @param why it cannot go with the others; empty when it can
     */
    record Row(Turn turn, Seen seen, String why) {

        boolean signs() {
            return turn.stop().purpose() == Purpose.SIGN;
        }

        TogetherPage.Row shown() {
            return new TogetherPage.Row(
                    seen.proposal() + "." + seen.stop(),
                    FilePages.title(turn.file()),
                    (signs() ? Verb.SIGN : Verb.AGREE).words(),
                    turn.as().capacity(),
                    why);
        }
    }

    /** Keys name a file, and where it lay when it was chosen. What is not this person's to see is left out. */
    Chosen chosen(Actor actor, List<String> keys) {
        var rows = keys.stream()
                .distinct()
                .limit(MOST)
                .flatMap(key -> row(actor, key).stream())
                .toList();
        return new Chosen(
                rows.stream().filter(row -> row.why().isEmpty()).toList(),
                rows.stream().filter(row -> !row.why().isEmpty()).toList());
    }

    private Optional<Row> row(Actor actor, String key) {
        var parts = key.split("\\.", 2);
        var proposal = FormCheck.id(parts[0]);
        var stop = parts.length == 2 ? FormCheck.id(parts[1]) : null;
        if (proposal == null) {
            return Optional.empty();
        }
        try {
            return gate.turn(actor, gate.open(actor, proposal)).map(turn -> row(actor, turn, stop));
        } catch (StopGate.NoSuchProposal unseen) {
            return Optional.empty();
        }
    }

    private Row row(Actor actor, Turn turn, @Nullable UUID stop) {
        var read = stops.readRevision(actor, turn.stop().id());
        var seen = new Seen(turn.file().id(), turn.stop().id(), read);
        return new Row(turn, seen, why(turn, stop, read));
    }

    private String why(Turn turn, @Nullable UUID stop, int read) {
        if (stop != null && !stop.equals(turn.stop().id())) {
            return text("proposal.refused.moved");
        }
        if (turn.stop().purpose() == Purpose.COMMENT) {
            return text("proposal.together.comment");
        }
        if (read == 0) {
            return text("proposal.together.unread");
        }
        var verb = turn.stop().purpose() == Purpose.SIGN ? Verb.SIGN : Verb.AGREE;
        var why = gate.refusal(turn, verb, read);
        return why == null ? "" : why;
    }

    Ended act(Actor actor, List<String> keys, Proof proof, String words) {
        var chosen = chosen(actor, keys);
        var signs = chosen.in().stream().filter(Row::signs).map(Row::seen).toList();
        var outcomes = new HashMap<UUID, Outcome>();
        if (signs.isEmpty()) {
            if (signing.prove(actor, proof) instanceof Outcome.Refused(var field, var why)) {
                return new NotProven(field, why);
            }
        } else {
            for (var one : signing.sign(actor, signs, proof, words)) {
                if (one.outcome() instanceof Outcome.Refused(var field, var why) && !field.isEmpty()) {
                    return new NotProven(field, why);
                }
                outcomes.put(one.proposal(), one.outcome());
            }
        }
        chosen.in().stream()
                .filter(row -> !row.signs())
                .forEach(row -> outcomes.put(row.seen().proposal(), deciding.agree(actor, row.seen(), words)));
        return new Done(results(chosen, outcomes));
    }

    private static ResultsPage results(Chosen chosen, Map<UUID, Outcome> outcomes) {
        var went = new ArrayList<ResultsPage.Row>();
        var stayed = new ArrayList<ResultsPage.Row>();
        for (var row : chosen.in()) {
            if (outcomes.get(row.seen().proposal()) instanceof Outcome.Refused(var field, var why)) {
                stayed.add(result(row, why));
            } else {
                went.add(result(row, (row.signs() ? Verb.SIGN : Verb.AGREE).words()));
            }
        }
        chosen.out().forEach(row -> stayed.add(result(row, row.why())));
        return new ResultsPage(List.copyOf(went), List.copyOf(stayed));
    }

    private static ResultsPage.Row result(Row row, String words) {
        return new ResultsPage.Row(
                FilePages.title(row.turn().file()), row.turn().file().path(), words);
    }
}
