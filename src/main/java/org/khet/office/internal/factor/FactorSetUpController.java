package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Errand;
import org.khet.office.Permission;
import org.khet.office.pages.FactorSetUpPage;
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

/** Shows the secret to the app on the phone, and takes its first code. */
@Controller
class FactorSetUpController {

    private static final String PATH = FactorController.PATH + "/set-up";

    private final SecondFactor factor;
    private final SignInRules rules;
    private final SetUpFactor errand;
    private final Factors factors;

    FactorSetUpController(SecondFactor factor, SignInRules rules, SetUpFactor errand, Factors factors) {
        this.factor = factor;
        this.rules = rules;
        this.errand = errand;
        this.factors = factors;
    }

    @PostMapping(FactorController.PATH + "/begin")
    @Allowed(Permission.WORK)
    String begin(Actor actor, RedirectAttributes redirect) {
        if (rules.of(actor.office()).mode() == SignInRules.Mode.OFF) {
            redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("office.factor.off")));
            return "redirect:" + FactorController.PATH;
        }
        factor.begin(actor);
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return page(actor, new Errors(), request);
    }

    @PostMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView confirm(Actor actor, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (factor.unconfirmed(actor).isEmpty()) {
            return new ModelAndView("redirect:" + FactorController.PATH);
        }
        return switch (factor.confirm(actor, code, request.getRemoteAddr())) {
            case Checked.Right right -> done(actor, request);
            case Checked.Wrong wrong -> refused(actor, FactorWords.WRONG.get(), request);
            case Checked.Locked locked -> refused(actor, FactorWords.locked(locked), request);
        };
    }

    private ModelAndView done(Actor actor, HttpServletRequest request) {
        boolean arriving = waits(request);
        if (arriving) {
            errand.done(request);
        }
        var codes = factor.recovery(actor, request.getRemoteAddr());
        var on = arriving ? Errand.wayOn(request) : FactorController.PATH;
        return new ModelAndView("office/recovery", "page", new RecoveryPage(codes, on, true));
    }

    private ModelAndView refused(Actor actor, String why, HttpServletRequest request) {
        var page = page(actor, new Errors().add("code", why), request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Errors errors, HttpServletRequest request) {
        var secret = factor.unconfirmed(actor).map(Base32::of);
        return secret.isEmpty()
                ? new ModelAndView("redirect:" + FactorController.PATH)
                : new ModelAndView("office/setupfactor", "page", page(actor, secret.get(), errors, request));
    }

    private FactorSetUpPage page(Actor actor, String secret, Errors errors, HttpServletRequest request) {
        var qr = QrCode.of(address(actor, secret));
        return new FactorSetUpPage(qr.size(), qr.path(), Base32.grouped(secret, " "), waits(request), errors);
    }

    private boolean waits(HttpServletRequest request) {
        return Errand.waiting(request).contains(errand.name());
    }

    /** As apps read it (Key Uri Format). In Latin letters: each Thai one would take nine signs of the QR code. */
    private String address(Actor actor, String secret) {
        var name = encoded(factors.userName(actor.office(), actor.person()));
        return "otpauth://totp/Khet:" + name + "?secret=" + secret + "&issuer=Khet";
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
