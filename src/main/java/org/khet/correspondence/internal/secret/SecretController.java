package org.khet.correspondence.internal.secret;

import static org.khet.platform.web.Texts.text;

import org.khet.correspondence.pages.SecretsPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** หนังสือลับของฉัน. */
@Controller
class SecretController {

    private final SecretLetters letters;

    SecretController(SecretLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/correspondence/secrets")
    @Allowed(Permission.WORK)
    ModelAndView list(Actor actor) {
        var page = new SecretsPage(
                letters.openTo(actor).stream().map(SecretController::line).toList());
        return new ModelAndView("correspondence/secrets", "page", page);
    }

    private static SecretsPage.Line line(SecretLetters.Line letter) {
        return new SecretsPage.Line(
                "/correspondence/letters/" + letter.id(),
                letter.number() + "/" + letter.year(),
                ThaiDate.brief(letter.receivedAt()),
                letter.letterNumber(),
                letter.sender(),
                letter.subject(),
                letter.secrecy().kind(),
                text("correspondence.secrecy." + letter.secrecy()),
                letter.state().kind(),
                text("correspondence.state." + letter.state()));
    }
}
