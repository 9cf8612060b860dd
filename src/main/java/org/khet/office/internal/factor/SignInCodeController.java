package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Errand;
import org.khet.office.Permission;
import org.khet.office.pages.SignInCodePage;
import org.khet.platform.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in. */
@Controller
class SignInCodeController {

    private final SecondFactor factor;
    private final GiveCode errand;

    SignInCodeController(SecondFactor factor, GiveCode errand) {
        this.factor = factor;
        this.errand = errand;
    }

    @GetMapping(GiveCode.PATH)
    @Allowed(Permission.WORK)
    ModelAndView ask(@RequestParam(defaultValue = "") String with, HttpServletRequest request) {
        return waits(request) ? page(with, new Errors()) : new ModelAndView("redirect:/");
    }

    @PostMapping(GiveCode.PATH)
    @Allowed(Permission.WORK)
    ModelAndView enter(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String with,
            HttpServletRequest request) {
        if (!waits(request)) {
            return new ModelAndView("redirect:/");
        }
        if (code.isBlank()) {
            return refused(with, text("office.code.missing"));
        }
        return switch (factor.enter(actor, code, request.getRemoteAddr())) {
            case Checked.Right right -> {
                errand.done(request);
                yield new ModelAndView("redirect:" + Errand.wayOn(request));
            }
            case Checked.Wrong wrong -> refused(with, FactorWords.WRONG.get());
            case Checked.Locked locked -> refused(with, FactorWords.locked(locked));
        };
    }

    private boolean waits(HttpServletRequest request) {
        return Errand.waiting(request).contains(errand.name());
    }

    private static ModelAndView refused(String with, String why) {
        var page = page(with, new Errors().add("code", why));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String with, Errors errors) {
        return new ModelAndView("office/code", "page", new SignInCodePage(with.equals("recovery"), errors));
    }
}
