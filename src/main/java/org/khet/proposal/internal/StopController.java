package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.Seen;
import org.khet.proposal.Turn;
import org.khet.proposal.Verb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The verbs at a stop, but for signing: one address, their rules in {@link Verb} and {@link StopGate}. */
@Controller
class StopController {

    private static final Set<Verb> ON_THE_FILE = EnumSet.of(Verb.AGREE, Verb.COMMENT);
    private static final Set<Verb> MAY_BE_SILENT = EnumSet.of(Verb.AGREE, Verb.FORWARD);

    private final StopGate gate;
    private final Deciding deciding;
    private final FilePages files;
    private final VerbPages pages;

    StopController(StopGate gate, Deciding deciding, FilePages files, VerbPages pages) {
        this.gate = gate;
        this.deciding = deciding;
        this.files = files;
        this.pages = pages;
    }

    /** What was typed. */
    record Typed(Verb verb, Seen seen, String to, String words) {}

    @GetMapping("/proposal/files/{id}/{verb}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID id, @PathVariable String verb) {
        var named = named(verb, id);
        var file = gate.open(actor, id);
        var turn = gate.turn(actor, file);
        if (turn.isEmpty() || ON_THE_FILE.contains(named)) {
            return new ModelAndView("redirect:" + file.path());
        }
        var seen = new Seen(id, turn.get().stop().id(), turn.get().draft().revision());
        return pages.page(turn.get(), new Typed(named, seen, "", ""), new Errors());
    }

    @PostMapping("/proposal/files/{id}/{verb}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam(defaultValue = "") String stop,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var named = named(verb, id);
        var file = gate.open(actor, id);
        gate.concerned(actor, file);
        var seen = new Seen(id, Optional.ofNullable(FormCheck.id(stop)).orElse(id), revision);
        var check = new FormCheck();
        var said = MAY_BE_SILENT.contains(named)
                ? check.optional("words", words, ProposeController.LONGEST_WORDS)
                : check.needed("words", words, ProposeController.LONGEST_WORDS, text("proposal.error.words." + named));
        var typed = new Typed(named, seen, to, words);
        if (check.wrong()) {
            return again(actor, file, typed, check.errors(), redirect);
        }
        return switch (act(actor, new Typed(named, seen, to, said))) {
            case Outcome.Done done -> done(file, named, redirect);
            case Outcome.Refused(var field, var why) when field.isEmpty() -> refused(file, why, redirect);
            case Outcome.Refused(var field, var why) ->
                again(actor, file, typed, new Errors().add(field, why), redirect);
        };
    }

    private Outcome act(Actor actor, Typed typed) {
        return switch (typed.verb()) {
            case AGREE -> deciding.agree(actor, typed.seen(), typed.words());
            case COMMENT -> deciding.comment(actor, typed.seen(), typed.words());
            case CONSULT -> deciding.consult(actor, typed.seen(), typed.to(), typed.words());
            case FORWARD -> deciding.forward(actor, typed.seen(), typed.to(), typed.words());
            case RETURN -> deciding.giveBack(actor, typed.seen(), typed.to(), typed.words());
            case NOT_SIGN -> deciding.notSign(actor, typed.seen(), typed.words());
            case SIGN -> throw new IllegalStateException("signing has a page of its own");
        };
    }

    /** The page it was typed on, with what was typed; the file when it no longer lies here. */
    private ModelAndView again(Actor actor, Proposal file, Typed typed, Errors errors, RedirectAttributes redirect) {
        var turn = gate.turn(actor, file);
        if (turn.isEmpty()) {
            return refused(file, text("proposal.refused.moved"), redirect);
        }
        Turn mine = turn.get();
        return ON_THE_FILE.contains(typed.verb())
                ? files.page(actor, file, turn, typed.words(), errors)
                : pages.page(mine, typed, errors);
    }

    private static ModelAndView done(Proposal file, Verb verb, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                Flash.ok(text("proposal.done." + verb, FilePages.title(file)))
                        .withLink(text("proposal.back-to-file"), file.path()));
        return new ModelAndView("redirect:/proposal");
    }

    private static ModelAndView refused(Proposal file, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
        return new ModelAndView("redirect:" + file.path());
    }

    private static Verb named(String code, UUID id) {
        return Verb.of(code).filter(verb -> verb != Verb.SIGN).orElseThrow(() -> new StopGate.NoSuchProposal(id));
    }
}
