package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Errand;
import org.khet.office.Permission;
import org.khet.office.internal.account.PasswordChange.Place;
import org.khet.office.internal.account.PasswordChange.Typed;
import org.khet.office.pages.PasswordPage;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เปลี่ยนรหัสผ่าน. */
@Controller
class PasswordController {

    static final String PATH = "/office/account/password";

    private final PasswordChange change;
    private final OwnAccounts accounts;
    private final ChooseOwnPassword first;

    PasswordController(PasswordChange change, OwnAccounts accounts, ChooseOwnPassword first) {
        this.change = change;
        this.accounts = accounts;
        this.first = first;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView ask(Actor actor, HttpServletRequest request) {
        return page(actor, new Errors(), request);
    }

    @PostMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var place = new Place(request.getSession().getId(), request.getRemoteAddr());
        return switch (change.change(actor, new Typed(old, fresh, again), place)) {
            case Changed.Refused refused -> refused(actor, refused.errors(), request);
            case Changed.Done done -> {
                boolean arriving = isFirst(request);
                first.done(request);
                redirect.addFlashAttribute(Flash.NAME, Flash.ok(done(done)));
                yield new ModelAndView("redirect:" + (arriving ? Errand.wayOn(request) : "/office/account"));
            }
        };
    }

    private static String done(Changed.Done done) {
        return done.ended() == 0
                ? text("office.password.done")
                : text("office.password.done.elsewhere", "" + done.ended());
    }

    private ModelAndView refused(Actor actor, Errors errors, HttpServletRequest request) {
        var page = page(actor, errors, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Errors errors, HttpServletRequest request) {
        var account = accounts.of(actor.office(), actor.person()).orElseThrow();
        var page = new PasswordPage(account.userName(), accounts.shortest(actor.office()), isFirst(request), errors);
        return new ModelAndView("office/password", "page", page);
    }

    private boolean isFirst(HttpServletRequest request) {
        return Errand.waiting(request).contains(first.name());
    }
}
