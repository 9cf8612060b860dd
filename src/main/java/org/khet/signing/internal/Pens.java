package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.Reauthentication;
import org.khet.platform.form.FormCheck;
import org.khet.platform.secret.Failures;
import org.khet.platform.secret.Passwords;
import org.khet.platform.secret.Secrets;
import org.khet.platform.secret.Unopened;
import org.khet.platform.thai.ThaiDate;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.Way;
import org.khet.signing.internal.CertificateRows.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a pen to whoever proves who they are: by the account's password, or by that of a certificate's key. */
@Component
class Pens {

    private final Reauthentication reauthentication;
    private final CertificateRows certificates;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Failures failures;
    private final Tokens tokens;
    private final SigningActs acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pens(
            Reauthentication reauthentication,
            CertificateRows certificates,
            Secrets secrets,
            Passwords passwords,
            Failures failures,
            Tokens tokens,
            SigningActs acts,
            Clock clock,
            TransactionTemplate transaction) {
        this.reauthentication = reauthentication;
        this.certificates = certificates;
        this.secrets = secrets;
        this.passwords = passwords;
        this.failures = failures;
        this.tokens = tokens;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A pen, or why there is none. */
    sealed interface Taken {

        record Held(Pen pen) implements Taken {}

        record Not(Readied.Refused why) implements Taken {}
    }

    Taken take(Actor actor, Proof proof) {
        if (proof.way().equals(Way.IN_SYSTEM)) {
            return inSystem(actor, proof);
        }
        var id = FormCheck.id(proof.way());
        return (id == null ? Optional.<Kept>empty() : certificates.find(actor.office(), id))
                .filter(kept -> kept.seal() || actor.person().value().equals(kept.ownerId()))
                .map(kept -> withCertificate(actor, proof, kept))
                .orElseGet(() -> not("way", text("signing.way.unknown")));
    }

    private Taken inSystem(Actor actor, Proof proof) {
        return switch (reauthentication.prove(actor, proof.password(), proof.code(), proof.address())) {
            case Reauthentication.Proven.Right _ ->
                new Taken.Held(new SystemPen(reauthentication.needsCode(actor.office(), actor.person())));
            case Reauthentication.Proven.Refused(var field, var message) -> not(field, message);
        };
    }

    private Taken withCertificate(Actor actor, Proof proof, Kept kept) {
        if (kept.revokedAt() != null) {
            return not("way", text("signing.certificate.revoked", kept.revokedWhy()));
        }
        var untimely = Fitness.inTime(kept.notBefore(), kept.notAfter(), clock.instant());
        if (untimely.isPresent()) {
            return not("way", untimely.get());
        }
        if (kept.removedAt() != null) {
            return not("way", text("signing.certificate.gone"));
        }
        return kept.token() == null ? withFile(actor, proof, kept) : withToken(actor, proof, kept, kept.token());
    }

    private Taken withToken(Actor actor, Proof proof, Kept kept, String token) {
        if (!tokens.served()) {
            return not("way", text("signing.token.not-served"));
        }
        return switch (tokens.open(actor, token, kept.tokenLabel(), proof.password(), kept.id())) {
            case Tokens.Opened.Refused(var field, var message) -> not(field, message);
            case Tokens.Opened.Right(var session) -> inToken(kept, session);
        };
    }

    private static Taken inToken(Kept kept, TokenSession session) {
        Taken taken = null;
        try {
            taken = session.keys().stream()
                    .filter(key -> Fitness.fingerprint(key.certificate()).equals(kept.fingerprint()))
                    .findFirst()
                    .<Taken>map(key -> held(kept, key))
                    .orElseThrow(() -> new TokenTrouble(TokenTrouble.Kind.OTHER_CERTIFICATE, kept.tokenLabel()));
        } catch (TokenTrouble trouble) {
            var refused = Tokens.refused(trouble);
            return not(refused.field(), refused.message());
        } finally {
            if (taken == null) {
                session.close();
            }
        }
        return taken;
    }

    private static Taken held(Kept kept, SigningKey key) {
        return new Taken.Held(new CertificatePen(kept.seal() ? Way.Kind.SEAL : Way.Kind.CERTIFICATE, kept.id(), key));
    }

    private Taken withFile(Actor actor, Proof proof, Kept kept) {
        var sealed = certificates.sealed(actor.office(), kept.id());
        if (sealed.isEmpty()) {
            return not("way", text("signing.certificate.gone"));
        }
        if (proof.password().isEmpty()) {
            return not("password", text("signing.certificate.password.missing"));
        }
        try {
            var file = secrets.open(HexFormat.of().parseHex(sealed.get()), Certificates.context(kept.id()));
            return passwords.seated(() -> open(actor, proof, kept, file));
        } catch (Unopened lost) {
            return not("way", text("signing.certificate.lost"));
        }
    }

    private Taken open(Actor actor, Proof proof, Kept kept, byte[] file) {
        var key = "certificate " + kept.id();
        var locked = failures.lockedUntil(key);
        if (locked.isPresent()) {
            return locked(locked.get());
        }
        return switch (Pkcs12.open(file, proof.password())) {
            case Pkcs12.Opened.Right(var store) -> {
                failures.forget(key);
                yield held(kept, store);
            }
            case Pkcs12.Opened.WrongPassword _ -> wrong(actor, kept, key);
            case Pkcs12.Opened.NoKey _, Pkcs12.Opened.NotOne _ -> not("way", text("signing.certificate.lost"));
        };
    }

    private Taken wrong(Actor actor, Kept kept, String key) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var until = failures.count(key, Failures.OF_NAME);
            acts.certificate(actor, "certificate.refused-password", kept, null);
            return until.map(Pens::locked).orElseGet(() -> not("password", text("signing.certificate.wrong-password")));
        }));
    }

    private static Taken locked(OffsetDateTime until) {
        return not("password", text("signing.certificate.locked", ThaiDate.time(until)));
    }

    private static Taken not(String field, String message) {
        return new Taken.Not(new Readied.Refused(field, message));
    }
}
