package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.khet.proposal.internal.StopController.Typed;
import org.khet.proposal.pages.VerbPage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the pages of the verbs that ask to whom and why. */
@Component
class VerbPages {

    private final Seats seats;
    private final StopRows stops;

    VerbPages(Seats seats, StopRows stops) {
        this.seats = seats;
        this.stops = stops;
    }

    ModelAndView page(Turn turn, Typed typed, Errors errors) {
        var verb = typed.verb();
        var page = new VerbPage(
                turn.file().id().toString(),
                verb.code(),
                text("proposal.ask." + verb),
                FilePages.title(turn.file()),
                verb.words(),
                typed.seen().stop().toString(),
                typed.seen().revision(),
                tos(turn, verb),
                typed.to(),
                text("proposal.to." + verb),
                text("proposal.words." + verb),
                typed.words(),
                verb != Verb.FORWARD,
                errors);
        return Forms.page("proposal/verb", page, errors);
    }

    private List<Option> tos(Turn turn, Verb verb) {
        return switch (verb) {
            case CONSULT, FORWARD -> others(turn);
            case RETURN -> earlier(turn);
            default -> List.of();
        };
    }

    private List<Option> others(Turn turn) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("proposal.add.choose")));
        seats.options(turn.as()).stream()
                .filter(one -> !one.value().equals(turn.stop().seat().key()))
                .forEach(options::add);
        return options;
    }

    private List<Option> earlier(Turn turn) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("proposal.to.owner")));
        stops.of(turn.as().office(), turn.file().id(), turn.file().round()).stream()
                .filter(stop -> stop.before(turn.stop()))
                .map(stop -> new Option(stop.id().toString(), seats.label(turn.as(), stop.seat())))
                .forEach(options::add);
        return options;
    }
}
