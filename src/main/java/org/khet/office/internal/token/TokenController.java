package org.khet.office.internal.token;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Scope;
import org.khet.office.internal.token.OwnTokens.OwnToken;
import org.khet.office.pages.AccountPart;
import org.khet.office.pages.MadeTokenPage;
import org.khet.office.pages.NewTokenPage;
import org.khet.office.pages.TokenRow;
import org.khet.office.pages.TokensPage;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** โทเคน: the programs a person lets in in their name. */
@Controller
class TokenController {

    private static final String PATH = "/office/account/tokens";

    private final OwnTokens own;
    private final IssuedTokens issued;

    TokenController(OwnTokens own, IssuedTokens issued) {
        this.own = own;
        this.issued = issued;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView list(Actor actor) {
        var rows = own.of(actor).stream().map(TokenController::row).toList();
        return new ModelAndView(
                "office/tokens",
                "page",
                new TokensPage(
                        AccountPart.tabs(AccountPart.TOKENS),
                        rows,
                        !scopes(actor).isEmpty()));
    }

    @GetMapping(PATH + "/new")
    @Allowed(Permission.WORK)
    ModelAndView ask(Actor actor) {
        return form(actor, TokenForm.EMPTY, new Errors());
    }

    /** The token is in the answer and nowhere else: a redirect would have to keep it somewhere. */
    @PostMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView make(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        var form = new TokenForm(name, scopes, days);
        var errors =
                form.errors(actor, own.of(actor).stream().map(OwnToken::name).toList());
        if (errors.any()) {
            var page = form(actor, form, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var done = issued.issue(actor, form.wish(), request.getRemoteAddr());
        return new ModelAndView(
                "office/madetoken", "page", new MadeTokenPage(form.wish().name(), done.token()));
    }

    @PostMapping(PATH + "/{id}/revoke")
    @Allowed(Permission.WORK)
    String revoke(Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        var name = own.revoke(actor, id, request.getRemoteAddr());
        redirect.addFlashAttribute(
                Flash.NAME,
                name.map(known -> Flash.ok(text("office.token.revoked", known)))
                        .orElseGet(() -> Flash.bad(text("office.token.revoked.already"))));
        return "redirect:" + PATH;
    }

    private static ModelAndView form(Actor actor, TokenForm form, Errors errors) {
        var days = TokenForm.DAYS.stream()
                .map(some -> new Option("" + some, text("office.token.days.count", "" + some)))
                .toList();
        return new ModelAndView(
                "office/newtoken",
                "page",
                new NewTokenPage(form.name(), form.scopes(), form.days(), scopes(actor), days, errors));
    }

    private static List<Option> scopes(Actor actor) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.suits(actor))
                .map(scope -> new Option(scope.word(), text("office.scope." + scope), scope.word()))
                .toList();
    }

    private static TokenRow row(OwnToken token) {
        var used = token.usedAt();
        return new TokenRow(
                token.id().toString(),
                token.name(),
                token.scopes().stream()
                        .map(scope -> text("office.scope." + scope))
                        .toList(),
                ThaiDate.brief(token.expiresAt()),
                token.over(),
                used == null
                        ? text("office.token.unused")
                        : text("office.token.used", ThaiDate.briefWithTime(used), String.valueOf(token.usedFrom())));
    }
}
