package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.secret.Secrets;
import org.khet.platform.secret.Unopened;
import org.khet.signing.internal.TokenLibrary.Token;
import org.springframework.stereotype.Component;

/**
 * Certificates somebody saw in a token, to choose from. Between the page that shows them and the choice nothing is kept: each
 * carries a ticket, sealed for this person, that says where it was seen and when, so that the PIN is asked for once.
 */
@Component
class TokenChoices {

    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Tokens tokens;
    private final Certificates certificates;
    private final Secrets secrets;
    private final Clock clock;

    TokenChoices(Tokens tokens, Certificates certificates, Secrets secrets, Clock clock) {
        this.tokens = tokens;
        this.certificates = certificates;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A certificate with a key.
     *
     * @param ticket gives it to be chosen
     * @param against why it cannot be chosen, empty when it can
     */
    record Choice(String ticket, X509Certificate certificate, String against) {}

    /** What a look into a token brought. */
    sealed interface Looked {

        record Found(Token token, List<Choice> choices) implements Looked {}

        /**
         * Nothing was seen.
         *
         * @param field {@code password} or {@code way}
         */
        record Refused(String field, String message) implements Looked {}
    }

    Looked look(Actor actor, String token, String pin) {
        return switch (tokens.open(actor, token, token, pin, actor.person().value())) {
            case Tokens.Opened.Refused(var field, var message) -> new Looked.Refused(field, message);
            case Tokens.Opened.Right(var session) -> inside(actor, session);
        };
    }

    private Looked inside(Actor actor, TokenSession session) {
        try {
            var choices = new ArrayList<Choice>();
            for (var key : session.keys()) {
                choices.add(choice(actor, session.token(), key.certificate()));
            }
            return new Looked.Found(session.token(), choices);
        } catch (TokenTrouble trouble) {
            var refused = Tokens.refused(trouble);
            return new Looked.Refused(refused.field(), refused.message());
        } finally {
            session.close();
        }
    }

    private Choice choice(Actor actor, Token token, X509Certificate certificate) {
        var against = Fitness.against(certificate, clock.instant()).orElse("");
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(clock.instant().plus(GOOD).getEpochSecond());
            out.writeUTF(token.id());
            out.writeUTF(token.label());
            out.write(certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        var sealed = secrets.seal(bytes.toByteArray(), context(actor));
        return new Choice(Base64.getUrlEncoder().encodeToString(sealed), certificate, against);
    }

    /** Keeps the one chosen. */
    Certificates.Outcome take(Actor actor, boolean seal, String ticket) {
        try (var in = new DataInputStream(new ByteArrayInputStream(opened(actor, ticket)))) {
            var until = in.readLong();
            var token = in.readUTF();
            var label = in.readUTF();
            var factory = CertificateFactory.getInstance("X.509");
            return clock.instant().getEpochSecond() > until
                    ? again()
                    : certificates.point(actor, seal, token, label, (X509Certificate) factory.generateCertificate(in));
        } catch (Unopened | IllegalArgumentException | IOException | GeneralSecurityException none) {
            return again();
        }
    }

    private byte[] opened(Actor actor, String ticket) {
        return secrets.open(Base64.getUrlDecoder().decode(ticket), context(actor));
    }

    private static Certificates.Outcome again() {
        return new Certificates.Outcome.Refused("ticket", text("signing.token.choose-again"));
    }

    private static String context(Actor actor) {
        return "token-choice/" + actor.office().value() + "/" + actor.person().value();
    }
}
