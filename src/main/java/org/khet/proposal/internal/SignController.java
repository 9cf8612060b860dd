package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Option;
import org.khet.proposal.LetterNumbers;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposal;
import org.khet.proposal.Seen;
import org.khet.proposal.Turn;
import org.khet.proposal.pages.SignPage;
import org.khet.signing.Proof;
import org.khet.signing.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ลงนาม: the paper as it will be signed, and the proof of who signs. */
@Controller
class SignController {

    private static final int MOST_PICTURES = 20;

    private final StopGate gate;
    private final SigningOff signingOff;
    private final FilePrints prints;
    private final FinalLetters letters;
    private final LetterNumbers numbers;

    SignController(
            StopGate gate, SigningOff signingOff, FilePrints prints, FinalLetters letters, LetterNumbers numbers) {
        this.gate = gate;
        this.signingOff = signingOff;
        this.prints = prints;
        this.letters = letters;
        this.numbers = numbers;
    }

    @GetMapping("/proposal/files/{id}/sign")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var file = gate.open(actor, id);
        var turn = gate.turn(actor, file).filter(SigningOff::signs);
        return turn.isEmpty()
                ? new ModelAndView("redirect:" + file.path())
                : page(actor, turn.get(), turn.get().draft().revision(), "", "", new Errors());
    }

    @PostMapping("/proposal/files/{id}/sign")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stop,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var file = gate.open(actor, id);
        gate.concerned(actor, file);
        var turn = gate.turn(actor, file).filter(SigningOff::signs);
        if (turn.isEmpty()) {
            return back(file, Flash.bad(text("proposal.refused.moved")), redirect);
        }
        var check = new FormCheck();
        var said = check.optional("words", words, ProposeController.LONGEST_WORDS);
        proven(check, password);
        if (check.wrong()) {
            return page(actor, turn.get(), revision, way, words, check.errors());
        }
        var seen = new Seen(id, Optional.ofNullable(FormCheck.id(stop)).orElse(id), revision);
        var proof = new Proof(way, password, code, request.getRemoteAddr());
        return switch (signingOff.sign(actor, seen, proof, said)) {
            case Outcome.Done done -> back(file, Flash.ok(text("proposal.signed")), redirect);
            case Outcome.Refused(var field, var why) when field.isEmpty() -> back(file, Flash.bad(why), redirect);
            case Outcome.Refused(var field, var why) ->
                page(actor, turn.get(), revision, way, words, new Errors().add(field, why));
        };
    }

    static void proven(FormCheck check, String password) {
        if (password.isEmpty()) {
            check.errors().add("password", text("proposal.error.password"));
        }
    }

    private static ModelAndView back(Proposal file, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:" + file.path());
    }

    private ModelAndView page(Actor actor, Turn turn, int revision, String way, String words, Errors errors) {
        var file = turn.file();
        var page = new SignPage(
                file.id().toString(),
                FilePages.title(file),
                turn.stop().id().toString(),
                revision,
                facts(turn),
                prints.pictures(actor, file, turn, MOST_PICTURES),
                file.path() + "/paper.pdf",
                proof(signingOff.ways(turn), way),
                words,
                errors);
        return Forms.page("proposal/sign", page, errors);
    }

    private List<Fact> facts(Turn turn) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("proposal.sign.who"), turn.as().name()));
        facts.add(new Fact(text("proposal.sign.position"), letters.position(turn.as())));
        if (!letters.post(turn.as()).isEmpty()) {
            facts.add(new Fact(text("proposal.sign.acting"), turn.as().capacity()));
        }
        var number = numbers.announced(turn);
        if (!number.isEmpty()) {
            facts.add(new Fact(text("proposal.sign.number"), number));
        }
        return facts;
    }

    static SignPage.Proof proof(List<Way> ways, String way) {
        return new SignPage.Proof(
                ways.stream().map(one -> new Option(one.id(), one.label())).toList(),
                way.isEmpty() && !ways.isEmpty() ? ways.getFirst().id() : way,
                ways.stream().anyMatch(Way::needsCode),
                hint(ways));
    }

    private static String hint(List<Way> ways) {
        if (ways.size() < 2) {
            return text("proposal.password.hint.system");
        }
        return text(ways.stream().anyMatch(Way::token) ? "proposal.password.hint.token" : "proposal.password.hint");
    }
}
