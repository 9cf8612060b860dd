package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.proposal.pages.ResultsPage;
import org.khet.proposal.pages.TogetherPage;
import org.khet.signing.Proof;
import org.khet.signing.Signing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several files at once: chosen in the queue, agreed to and signed with one proof of who it is. */
@Controller
class TogetherController {

    private static final String PATH = "/proposal/together";
    private static final String RESULTS = "results";

    private final Together together;
    private final Signing signing;

    TogetherController(Together together, Signing signing) {
        this.together = together;
        this.signing = signing;
    }

    @GetMapping(PATH)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "") List<String> pick, RedirectAttributes redirect) {
        if (pick.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("proposal.together.none")));
            return new ModelAndView("redirect:/proposal");
        }
        return page(actor, pick, "", "", new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView act(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var said = check.optional("words", words, ProposeController.LONGEST_WORDS);
        SignController.proven(check, password);
        if (check.wrong()) {
            return page(actor, pick, way, words, check.errors());
        }
        var proof = new Proof(way, password, code, request.getRemoteAddr());
        return switch (together.act(actor, pick, proof, said)) {
            case Together.Done(var results) -> {
                redirect.addFlashAttribute(RESULTS, results);
                yield new ModelAndView("redirect:" + PATH + "/done");
            }
            case Together.NotProven(var field, var why) -> page(actor, pick, way, words, new Errors().add(field, why));
        };
    }

    /** Shown once; asked for again there is nothing to tell. */
    @GetMapping(PATH + "/done")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView done(Actor actor, Model model) {
        return model.getAttribute(RESULTS) instanceof ResultsPage page
                ? new ModelAndView("proposal/results", "page", page)
                : new ModelAndView("redirect:/proposal");
    }

    private ModelAndView page(Actor actor, List<String> pick, String way, String words, Errors errors) {
        var chosen = together.chosen(actor, pick);
        var page = new TogetherPage(
                chosen.in().stream().map(Together.Row::shown).toList(),
                chosen.out().stream().map(Together.Row::shown).toList(),
                (int) chosen.in().stream().filter(Together.Row::signs).count(),
                SignController.proof(signing.ways(actor), way),
                words,
                errors);
        return Forms.page("proposal/together", page, errors);
    }
}
