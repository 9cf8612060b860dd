package org.khet.signing.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.ActWords;
import org.khet.platform.audit.AuditTrail;
import org.khet.signing.ReadySignature;
import org.khet.signing.SignatureId;
import org.khet.signing.Way;
import org.khet.signing.internal.CertificateRows.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Writes down what was signed; the history of a subject tells it. */
@Component
class SigningActs {

    private final AuditTrail trail;

    SigningActs(AuditTrail trail) {
        this.trail = trail;
    }

    void signed(Actor actor, ReadySignature ready, SignatureId signature) {
        trail.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                verb(ready.kind()),
                ready.subject(),
                actor.unit().value(),
                null,
                "{\"sha256\":\"" + ready.before() + "\"}",
                "{\"sha256\":\"" + ready.signed() + "\",\"signature\":\"" + signature + "\"}",
                ready.address()));
    }

    /** What was done to a certificate; {@code note} is the reason, if there is one. */
    void certificate(Actor actor, String verb, Kept kept, @Nullable String note) {
        trail.write(actor.did(verb, kept.id(), note == null ? "" : note));
    }

    /** Somebody typed a wrong PIN: for the certificate, or the person who looked into the token. */
    void pinRefused(Actor actor, UUID subject) {
        trail.write(actor.did("token.refused-pin", subject, ""));
    }

    private static String verb(Way.Kind kind) {
        return switch (kind) {
            case SYSTEM -> "paper.signed-in-system";
            case CERTIFICATE -> "paper.signed";
            case SEAL -> "paper.sealed";
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        ActWords wordsForSigning() {
            return new ActWords("signing.act.");
        }
    }
}
