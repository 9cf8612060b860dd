package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Comparator;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;
import org.khet.signing.internal.TokenLibrary.Token;
import org.khet.signing.pages.TokenCertificatesPage;
import org.khet.signing.pages.TokenPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ใช้ใบรับรองในโทเคน: which token, with its PIN; then which certificate of it. Of a person, and as the office's seal. */
@Controller
class TokenCertificateController {

    private static final String OWN = CertificateController.OWN + "/token";
    private static final String OFFICE = CertificateController.OFFICE + "/token";

    private final Tokens tokens;
    private final TokenChoices choices;

    TokenCertificateController(Tokens tokens, TokenChoices choices) {
        this.tokens = tokens;
        this.choices = choices;
    }

    @GetMapping(OWN)
    @Allowed(Permission.WORK)
    ModelAndView own() {
        return ask(false, "", new Errors());
    }

    @PostMapping(OWN)
    @Allowed(Permission.WORK)
    ModelAndView look(
            Actor actor,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        return looked(actor, false, token, password);
    }

    @PostMapping(OWN + "/keep")
    @Allowed(Permission.WORK)
    ModelAndView keep(Actor actor, @RequestParam(defaultValue = "") String ticket, RedirectAttributes redirect) {
        return kept(actor, false, ticket, redirect);
    }

    @GetMapping(OFFICE)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView office() {
        return ask(true, "", new Errors());
    }

    @PostMapping(OFFICE)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView lookForSeal(
            Actor actor,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        return looked(actor, true, token, password);
    }

    @PostMapping(OFFICE + "/keep")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView keepSeal(Actor actor, @RequestParam(defaultValue = "") String ticket, RedirectAttributes redirect) {
        return kept(actor, true, ticket, redirect);
    }

    private ModelAndView ask(boolean seal, String chosen, Errors errors) {
        served();
        List<Option> present = List.of();
        var broken = "";
        try {
            present = tokens.present().stream()
                    .sorted(Comparator.comparing(Token::label))
                    .map(TokenCertificateController::option)
                    .toList();
        } catch (TokenTrouble trouble) {
            broken = Tokens.refused(trouble).message();
        }
        var first = chosen.isEmpty() && present.size() == 1 ? present.getFirst().value() : chosen;
        var page = new TokenPage(seal ? OFFICE : OWN, back(seal), seal, present, first, broken, errors);
        return Forms.page("signing/token", page, errors);
    }

    /** The answer is shown at once: kept anywhere to be shown after a redirect it would outlive the PIN that opened it. */
    private ModelAndView looked(Actor actor, boolean seal, String token, String pin) {
        served();
        if (token.isEmpty()) {
            return ask(seal, token, new Errors().add("token", text("signing.token.missing")));
        }
        return switch (choices.look(actor, token, pin)) {
            case TokenChoices.Looked.Refused(var field, var why) ->
                ask(seal, token, new Errors().add(field.equals("way") ? "token" : field, why));
            case TokenChoices.Looked.Found(var found, var inside) ->
                Forms.page("signing/token-certificates", certificates(seal, found, inside), new Errors());
        };
    }

    private ModelAndView kept(Actor actor, boolean seal, String ticket, RedirectAttributes redirect) {
        served();
        return switch (choices.take(actor, seal, ticket)) {
            case Certificates.Outcome.Done(var kept) ->
                Forms.done(
                        back(seal),
                        text(seal ? "signing.seal.added" : "signing.certificate.added", kept.holder()),
                        redirect);
            case Certificates.Outcome.Refused(var _, var why) -> ask(seal, "", new Errors().add("token", why));
        };
    }

    private static TokenCertificatesPage certificates(boolean seal, Token token, List<TokenChoices.Choice> inside) {
        var fit = inside.stream()
                .filter(choice -> choice.against().isEmpty())
                .map(choice -> new Option(choice.ticket(), holder(choice), about(choice)))
                .toList();
        var unfit = inside.stream()
                .filter(choice -> !choice.against().isEmpty())
                .map(choice -> new Fact(holder(choice), choice.against()))
                .toList();
        return new TokenCertificatesPage(seal ? OFFICE : OWN, back(seal), seal, token.label(), fit, unfit);
    }

    private static String holder(TokenChoices.Choice choice) {
        return Fitness.name(choice.certificate().getSubjectX500Principal());
    }

    private static String about(TokenChoices.Choice choice) {
        var certificate = choice.certificate();
        return text(
                "signing.token.about",
                Fitness.name(certificate.getIssuerX500Principal()),
                Fitness.key(certificate.getPublicKey()),
                ThaiDate.brief(Fitness.at(certificate.getNotAfter())));
    }

    private static Option option(Token token) {
        var serial = token.serial().isEmpty() ? null : text("signing.token.serial", token.serial());
        return new Option(token.id(), token.label(), serial);
    }

    private static String back(boolean seal) {
        return seal ? CertificateController.OFFICE : CertificateController.OWN;
    }

    /** Without a library nothing of it is here. */
    private void served() {
        if (!tokens.served()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
