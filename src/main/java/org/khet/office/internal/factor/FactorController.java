package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Errand;
import org.khet.office.Permission;
import org.khet.office.pages.AccountPart;
import org.khet.office.pages.FactorPage;
import org.khet.office.pages.FactorPage.State;
import org.khet.office.pages.RecoveryPage;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: whether it is set, its recovery codes, its end. */
@Controller
class FactorController {

    static final String PATH = "/office/account/second-factor";

    private final SecondFactor factor;
    private final Factors factors;
    private final SignInRules rules;
    private final SetUpFactor errand;

    FactorController(SecondFactor factor, Factors factors, SignInRules rules, SetUpFactor errand) {
        this.factor = factor;
        this.factors = factors;
        this.rules = rules;
        this.errand = errand;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return page(actor, new Errors(), request);
    }

    /** Ten new recovery codes, in the answer and nowhere else. */
    @PostMapping(PATH + "/recovery")
    @Allowed(Permission.WORK)
    ModelAndView recovery(Actor actor, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (factor.check(actor, code, request.getRemoteAddr())) {
            case Checked.Right right ->
                new ModelAndView(
                        "office/recovery",
                        "page",
                        new RecoveryPage(factor.recovery(actor, request.getRemoteAddr()), PATH, false));
            case Checked.Wrong wrong -> refused(actor, FactorWords.WRONG.get(), request);
            case Checked.Locked locked -> refused(actor, FactorWords.locked(locked), request);
        };
    }

    @PostMapping(PATH + "/remove")
    @Allowed(Permission.WORK)
    ModelAndView remove(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (rules.require(actor.office(), actor.person())) {
            return refused(actor, text("office.factor.required"), request);
        }
        return switch (factor.remove(actor, code, request.getRemoteAddr())) {
            case Checked.Right right -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("office.factor.removed")));
                yield new ModelAndView("redirect:" + PATH);
            }
            case Checked.Wrong wrong -> refused(actor, FactorWords.WRONG.get(), request);
            case Checked.Locked locked -> refused(actor, FactorWords.locked(locked), request);
        };
    }

    private ModelAndView refused(Actor actor, String why, HttpServletRequest request) {
        var page = page(actor, new Errors().add("code", why), request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Errors errors, HttpServletRequest request) {
        var page = new FactorPage(
                AccountPart.tabs(AccountPart.FACTOR),
                state(actor),
                rules.require(actor.office(), actor.person()),
                Errand.waiting(request).contains(errand.name()),
                factors.recoveryLeft(actor.office(), actor.person()),
                errors);
        return new ModelAndView("office/factor", "page", page);
    }

    private State state(Actor actor) {
        if (factors.isSet(actor.office(), actor.person())) {
            return State.SET;
        }
        return rules.of(actor.office()).mode() == SignInRules.Mode.OFF ? State.OFF : State.NONE;
    }
}
