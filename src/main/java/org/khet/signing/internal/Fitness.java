package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Sha256;

/** What a certificate says of itself, and whether papers may be signed with it. */
final class Fitness {

    private static final int LONGEST_NAME = 200;
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

    /** The common name, or the whole name where there is none. */
    static String name(X500Principal principal) {
        var name = commonName(principal)
                .codePoints()
                .filter(letter -> !FormCheck.unprintable(letter))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? text("signing.certificate.unnamed") : name;
    }

    private static String commonName(X500Principal principal) {
        var whole = principal.getName();
        try {
            return new LdapName(whole)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(whole);
        } catch (InvalidNameException e) {
            return whole;
        }
    }

    /** SHA-256 in hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
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
