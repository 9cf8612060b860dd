package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import org.khet.platform.thai.ThaiDate;

/** Whether papers may be signed with a certificate, by what it says of itself. */
final class Fitness {

    private static final int RSA_LEAST = 2048;
    private static final int EC_LEAST = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private Fitness() {}

    /** What is against it, in Thai; empty when nothing is. */
    static Optional<String> against(X509Certificate certificate, Instant now) {
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            return Optional.of(text("signing.certificate.not-for-signing"));
        }
        if (certificate.getBasicConstraints() >= 0) {
            return Optional.of(text("signing.certificate.of-an-issuer"));
        }
        if (!strong(certificate.getPublicKey())) {
            return Optional.of(text("signing.certificate.weak", key(certificate.getPublicKey())));
        }
        return inTime(at(certificate.getNotBefore()), at(certificate.getNotAfter()), now);
    }

    /** Expired, or not yet valid. */
    static Optional<String> inTime(OffsetDateTime from, OffsetDateTime until, Instant now) {
        if (now.isAfter(until.toInstant())) {
            return Optional.of(text("signing.certificate.expired", ThaiDate.briefWithTime(until)));
        }
        return now.isBefore(from.toInstant())
                ? Optional.of(text("signing.certificate.not-yet", ThaiDate.briefWithTime(from)))
                : Optional.empty();
    }

    /** Kind and size, e.g. RSA 2048. */
    static String key(PublicKey key) {
        return key.getAlgorithm() + " " + bits(key);
    }

    static OffsetDateTime at(Date date) {
        return date.toInstant().atZone(ThaiDate.ZONE).toOffsetDateTime();
    }

    private static boolean strong(PublicKey key) {
        return key instanceof ECPublicKey ? bits(key) >= EC_LEAST : bits(key) >= RSA_LEAST;
    }

    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
    }
}
