package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.secret.Passwords;
import org.khet.platform.secret.Secrets;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.signing.internal.CertificateRows.Kept;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Certificates come in, are removed by their owner, and are revoked by the administrator. */
@Service
class Certificates {

    private final CertificateRows rows;
    private final Secrets secrets;
    private final Passwords passwords;
    private final SigningActs acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Certificates(
            CertificateRows rows,
            Secrets secrets,
            Passwords passwords,
            SigningActs acts,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.secrets = secrets;
        this.passwords = passwords;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of an act on a certificate. */
    sealed interface Outcome {

        record Done(Kept certificate) implements Outcome {}

        /**
         * Nothing was done.
         *
         * @param field {@code file}, {@code password}, {@code ticket} or {@code why}
         */
        record Refused(String field, String message) implements Outcome {}
    }

    /** What the file is sealed for: it opens for no other certificate. */
    static String context(UUID id) {
        return "certificate/" + id;
    }

    List<Kept> own(Actor actor) {
        return rows.of(actor.office(), actor.person());
    }

    List<Kept> all(Actor actor) {
        mayManage(actor);
        return rows.all(actor.office());
    }

    Kept find(Actor actor, UUID id) {
        mayManage(actor);
        return rows.find(actor.office(), id).orElseThrow(Certificates::notHere);
    }

    /** Of the person themselves, or as the office's seal. The password opens it here and is forgotten. */
    Outcome add(Actor actor, boolean seal, byte[] file, String password) {
        if (seal) {
            mayManage(actor);
        }
        return switch (passwords.seated(() -> Pkcs12.open(file, password))) {
            case Pkcs12.Opened.WrongPassword _ -> refused("password", text("signing.certificate.wrong-password"));
            case Pkcs12.Opened.NoKey _ -> refused("file", text("signing.certificate.no-key"));
            case Pkcs12.Opened.NotOne _ -> refused("file", text("signing.certificate.not-one"));
            case Pkcs12.Opened.Right(var store) ->
                fitting(actor, kept(actor, seal, store.certificate(), null, ""), store.certificate(), file);
        };
    }

    /** The same of a certificate in a token, of which no secret is kept. */
    Outcome point(Actor actor, boolean seal, String token, String label, X509Certificate certificate) {
        if (seal) {
            mayManage(actor);
        }
        return fitting(actor, kept(actor, seal, certificate, token, label), certificate, null);
    }

    private Outcome fitting(Actor actor, Kept kept, X509Certificate certificate, byte @Nullable [] file) {
        var field = file == null ? "ticket" : "file";
        var against = Fitness.against(certificate, clock.instant());
        if (against.isPresent()) {
            return refused(field, against.get());
        }
        var sealed = file == null ? null : secrets.seal(file, context(kept.id()));
        try {
            transaction.executeWithoutResult(status -> {
                rows.insert(actor.office(), actor.person(), kept, sealed);
                acts.certificate(actor, "certificate.added", kept, null);
            });
        } catch (DuplicateKeyException there) {
            return refused(field, text(kept.seal() ? "signing.seal.one" : "signing.certificate.twice"));
        }
        return new Outcome.Done(kept);
    }

    /** Its owner takes it away, the administrator the seal: the sealed file is gone, what was signed with it stays signed. */
    Outcome remove(Actor actor, UUID id) {
        return once(actor, id, kept -> {
            if (kept.seal()) {
                mayManage(actor);
            } else if (!actor.person().value().equals(kept.ownerId())) {
                throw notHere();
            }
            rows.remove(actor.office(), id, actor.person(), OffsetDateTime.now(clock));
            acts.certificate(actor, "certificate.removed", kept, null);
            return new Outcome.Done(kept);
        });
    }

    Outcome revoke(Actor actor, UUID id, String why) {
        mayManage(actor);
        return once(actor, id, kept -> {
            if (kept.revokedAt() != null) {
                return refused("why", text("signing.certificate.revoked-already"));
            }
            rows.revoke(actor.office(), id, actor.person(), OffsetDateTime.now(clock), why);
            acts.certificate(actor, "certificate.revoked", kept, why);
            return new Outcome.Done(kept);
        });
    }

    private interface Act {
        Outcome on(Kept kept);
    }

    private Outcome once(Actor actor, UUID id, Act act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var kept = rows.lock(actor.office(), id).orElseThrow(Certificates::notHere);
            return kept.removedAt() == null ? act.on(kept) : refused("why", text("signing.certificate.gone"));
        }));
    }

    private Kept kept(Actor actor, boolean seal, X509Certificate certificate, @Nullable String token, String label) {
        return new Kept(
                TimeOrderedId.next(),
                seal ? null : actor.person().value(),
                Fitness.name(certificate.getSubjectX500Principal()),
                Fitness.name(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16),
                Fitness.fingerprint(certificate),
                Fitness.key(certificate.getPublicKey()),
                Fitness.at(certificate.getNotBefore()),
                Fitness.at(certificate.getNotAfter()),
                token,
                label,
                OffsetDateTime.now(clock),
                null,
                null,
                "");
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static void mayManage(Actor actor) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException("certificates of the office");
        }
    }

    private static Outcome refused(String field, String message) {
        return new Outcome.Refused(field, message);
    }
}
