package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.AccountPage;
import org.khet.office.pages.AccountPart;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** บัญชีของฉัน. */
@Controller
class OwnAccountController {

    static final String PATH = "/office/account";

    private final OwnAccounts accounts;
    private final OpenSessions sessions;
    private final AccountActs acts;

    OwnAccountController(OwnAccounts accounts, OpenSessions sessions, AccountActs acts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.acts = acts;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        var account = accounts.of(actor.office(), actor.person()).orElseThrow();
        var here = request.getSession().getId();
        var changed = account.changedAt();
        var page = new AccountPage(
                AccountPart.tabs(AccountPart.ACCESS),
                actor.name(),
                account.userName(),
                changed == null ? text("office.account.password.never") : ThaiDate.briefWithTime(changed),
                sessions.of(actor.office(), actor.person()).stream()
                        .map(session -> SessionRows.row(session, here))
                        .toList());
        return new ModelAndView("office/account", "page", page);
    }

    @PostMapping(PATH + "/sessions/{handle}/end")
    @Allowed(Permission.WORK)
    String end(Actor actor, @PathVariable String handle, HttpServletRequest request, RedirectAttributes redirect) {
        var ended = sessions.end(actor.office(), actor.person(), handle);
        ended.ifPresent(session -> acts.write(
                actor, "person.ended-session", actor.person(), Device.of(session.browser()), request.getRemoteAddr()));
        redirect.addFlashAttribute(
                Flash.NAME,
                ended.map(session -> Flash.ok(text("office.account.ended", Device.of(session.browser()))))
                        .orElseGet(() -> Flash.bad(text("office.account.ended.already"))));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/sessions/end")
    @Allowed(Permission.WORK)
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        int ended = sessions.endOthers(
                actor.office(), actor.person(), request.getSession().getId());
        acts.write(actor, "person.ended-sessions", actor.person(), null, request.getRemoteAddr());
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("office.account.ended.all", "" + ended)));
        return "redirect:" + PATH;
    }
}
