package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.correspondence.Speed;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.proposal.LetterNumbers;
import org.khet.proposal.Note;
import org.khet.proposal.Proposal;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Stop;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.khet.proposal.pages.FilePage;
import org.khet.signing.Signing;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the page of a file. */
@Component
class FilePages {

    private static final int MOST_PICTURES = 20;

    private final StopGate gate;
    private final StopRows stops;
    private final NoteRows notes;
    private final Seats seats;
    private final FilePrints prints;
    private final Proposing proposing;
    private final Signing signing;
    private final LetterNumbers numbers;
    private final Office office;
    private final Moves moves;

    FilePages(
            StopGate gate,
            StopRows stops,
            NoteRows notes,
            Seats seats,
            FilePrints prints,
            Proposing proposing,
            Signing signing,
            LetterNumbers numbers,
            Office office,
            Moves moves) {
        this.gate = gate;
        this.stops = stops;
        this.notes = notes;
        this.seats = seats;
        this.prints = prints;
        this.proposing = proposing;
        this.signing = signing;
        this.numbers = numbers;
        this.office = office;
        this.moves = moves;
    }

    /** Opened to be read: whoever it lies with has seen it now. */
    ModelAndView opened(Actor actor, Proposal file) {
        var turn = gate.turn(actor, file);
        turn.ifPresent(mine -> stops.read(actor, mine.stop().id(), mine.draft().revision(), moves.now()));
        return page(actor, file, turn, "", new Errors());
    }

    /** The same with what was wrong. */
    ModelAndView page(Actor actor, Proposal file, Optional<Turn> turn, String typed, Errors errors) {
        var pictures = prints.pictures(actor, file, turn.orElse(null), MOST_PICTURES);
        var page = new FilePage(
                file.id().toString(),
                title(file),
                lede(actor, file),
                FileLinks.back(turn.isEmpty() && file.owner().equals(actor.person())),
                file.state().kind(),
                file.state().words(),
                file.speed().kind(),
                file.speed() == Speed.NORMAL ? "" : text("correspondence.speed." + file.speed()),
                pictures,
                file.path() + "/paper.pdf",
                pictures.isEmpty() ? text("proposal.paper.unseen") : "",
                turn.map(mine -> mine(mine, typed)).orElse(null),
                FileLinks.owned(actor, file),
                proposing.recallable(actor, file),
                chain(actor, file),
                notes.of(actor.office(), file.id()).reversed().stream()
                        .map(Note::item)
                        .toList(),
                facts(actor, file),
                errors);
        return Forms.page("proposal/file", page, errors);
    }

    static String title(Proposal file) {
        return file.title().isEmpty() ? LetterKind.valueOf(file.kind()).title() : file.title();
    }

    private String lede(Actor actor, Proposal file) {
        var owner =
                office.person(actor.office(), file.owner()).map(Person::name).orElse("");
        return text(
                "proposal.file.lede",
                LetterKind.valueOf(file.kind()).title(),
                owner,
                ThaiDate.briefWithTime(file.proposedAt()),
                Integer.toString(file.round()));
    }

    private FilePage.Mine mine(Turn turn, String typed) {
        var verb = switch (turn.stop().purpose()) {
            case AGREE -> Verb.AGREE;
            case COMMENT -> Verb.COMMENT;
            case SIGN -> Verb.SIGN;
        };
        var why = gate.refusal(turn, verb, turn.draft().revision());
        return new FilePage.Mine(
                verb.code(),
                text("proposal.mine." + verb),
                verb.words(),
                turn.as().capacity(),
                turn.stop().id().toString(),
                turn.draft().revision(),
                verb == Verb.COMMENT,
                why == null ? "" : why,
                typed,
                FileLinks.others(turn));
    }

    private List<FilePage.Stop> chain(Actor actor, Proposal file) {
        return stops.of(actor.office(), file.id(), file.round()).stream()
                .map(stop -> new FilePage.Stop(
                        stop.post(),
                        seats.holder(actor, stop.seat()).orElseGet(() -> text("proposal.vacant")),
                        stop.purpose().words(),
                        kind(stop.state()),
                        text("proposal.stop." + stop.state()),
                        when(stop)))
                .toList();
    }

    private static String kind(Stop.State state) {
        return switch (state) {
            case PENDING -> "st-work";
            case WAITING -> "st-new";
            case DONE -> "st-done";
            case VOID -> "st-void";
        };
    }

    /** How long it lies or lay there. */
    private String when(Stop stop) {
        OffsetDateTime arrived = stop.arrivedAt();
        if (arrived == null) {
            return "";
        }
        var left = stop.leftAt();
        return ThaiDate.lay(Duration.between(arrived, left == null ? moves.now() : left));
    }

    private List<Fact> facts(Actor actor, Proposal file) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                text("proposal.fact.unit"),
                office.unit(actor.office(), new UnitId(file.unitId()))
                        .map(Unit::name)
                        .orElse("")));
        if (file.replaces() != null) {
            facts.add(new Fact(text("proposal.fact.replaces"), file.why(), "/proposal/files/" + file.replaces()));
        }
        if (file.state() == ProposalState.SIGNED) {
            numbers.of(actor, file)
                    .map(line -> new Fact(text("proposal.fact.number"), line.text(), line.href()))
                    .ifPresent(facts::add);
            signing.of(actor.office(), file.id()).stream()
                    .map(one -> new Fact(text("proposal.fact.verify"), one.code(), "/signing/verify/" + one.code()))
                    .forEach(facts::add);
        }
        return facts;
    }
}
