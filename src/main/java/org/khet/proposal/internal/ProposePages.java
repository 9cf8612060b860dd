package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khet.drafting.Breach;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.office.Actor;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.proposal.ChainForm;
import org.khet.proposal.Purpose;
import org.khet.proposal.Seat;
import org.khet.proposal.Wish;
import org.khet.proposal.pages.ProposePage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the page a draft is proposed from. */
@Component
class ProposePages {

    private final Chains chains;
    private final Seats seats;
    private final DraftsOnTheWay onTheWay;
    private final ProposalRows proposals;
    private final StopRows stops;

    ProposePages(Chains chains, Seats seats, DraftsOnTheWay onTheWay, ProposalRows proposals, StopRows stops) {
        this.chains = chains;
        this.seats = seats;
        this.onTheWay = onTheWay;
        this.proposals = proposals;
        this.stops = stops;
    }

    /** Those the owner can choose, and those of the chain that is proposed. */
    List<Seat> seats(Actor actor, Draft draft) {
        var all = new ArrayList<>(seats.all(actor));
        first(actor, draft).chain().stream()
                .map(Wish::seat)
                .filter(seat -> all.stream().noneMatch(one -> one.key().equals(seat.key())))
                .forEach(all::add);
        return all;
    }

    /** The chain of the round before, or the one of the organisation. */
    ChainForm first(Actor actor, Draft draft) {
        var choices = seats.all(actor);
        return proposals
                .ofDraft(actor.office(), draft.id())
                .map(file -> stops.of(actor.office(), file.id(), file.round()).stream()
                        .filter(stop -> stop.askedBy() == null)
                        .map(stop -> new Wish(stop.seat(), stop.purpose()))
                        .toList())
                .map(chain -> new ChainForm(choices, chain))
                .orElseGet(() -> new ChainForm(choices, chains.proposed(actor, draft)));
    }

    ModelAndView page(Actor actor, Draft draft, ChainForm form, String words, Errors errors) {
        var breaches = onTheWay.breaches(draft).stream()
                .map(breach -> breach(draft, breach))
                .toList();
        var options = new ArrayList<Option>();
        options.add(new Option("", text("proposal.add.choose")));
        form.seats().forEach(seat -> options.add(new Option(seat.key(), seats.label(actor, seat))));
        var page = new ProposePage(
                draft.id().toString(),
                draft.revision(),
                draft.title().isEmpty() ? text("proposal.untitled") : draft.title(),
                draft.content().kind().title(),
                breaches,
                (int) breaches.stream().filter(ProposePage.Breach::must).count(),
                form.chain().stream().map(wish -> row(actor, wish)).toList(),
                options,
                Arrays.stream(Purpose.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                words,
                replaces(actor, draft),
                proposals.ofDraft(actor.office(), draft.id()).isPresent(),
                errors);
        return Forms.page("proposal/propose", page, errors);
    }

    private String replaces(Actor actor, Draft draft) {
        return proposals
                .replacement(actor.office(), draft.id())
                .map(ProposalRows.Replacement::why)
                .orElse("");
    }

    private static ProposePage.Breach breach(Draft draft, Breach breach) {
        return new ProposePage.Breach(
                draft.content().kind().label(breach.field()),
                breach.message(),
                breach.ruleName(),
                breach.severity() == Breach.Severity.MUST);
    }

    private ProposePage.Row row(Actor actor, Wish wish) {
        return new ProposePage.Row(
                wish.seat().key(),
                wish.seat().post(),
                seats.holder(actor, wish.seat()).orElseGet(() -> text("proposal.vacant")),
                wish.purpose().name());
    }
}
