package org.khet.correspondence.internal.secret;

import java.util.List;
import java.util.UUID;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Scope;
import org.khet.platform.thai.ThaiDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/letters/secret}: the secret letters open to who asks, as {@code openapi.yaml} says. */
@RestController
class SecretApi {

    private final SecretLetters letters;

    SecretApi(SecretLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/api/v1/letters/secret")
    @Allowed(value = Permission.WORK, scope = Scope.LETTERS_READ)
    Secrets list(Actor actor) {
        return new Secrets(letters.openTo(actor).stream().map(Secret::of).toList());
    }

    record Secrets(List<Secret> items) {}

    record Secret(
            UUID id,
            int registerYear,
            int registerNumber,
            String receivedAt,
            String number,
            String from,
            String subject,
            Secrecy secrecy,
            EntryState status) {

        static Secret of(SecretLetters.Line line) {
            return new Secret(
                    line.id(),
                    line.year(),
                    line.number(),
                    ThaiDate.machine(line.receivedAt()),
                    line.letterNumber(),
                    line.sender(),
                    line.subject(),
                    line.secrecy(),
                    line.state());
        }
    }
}
