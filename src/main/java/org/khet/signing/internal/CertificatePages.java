package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.signing.internal.CertificateRows.Kept;
import org.khet.signing.pages.CertificateRow;
import org.khet.signing.pages.CertificatesPage;
import org.khet.signing.pages.OfficeCertificatesPage;
import org.springframework.stereotype.Component;

/** Certificates as screens show them. */
@Component
class CertificatePages {

    private final Certificates certificates;
    private final Tokens tokens;
    private final Office office;
    private final Clock clock;

    CertificatePages(Certificates certificates, Tokens tokens, Office office, Clock clock) {
        this.certificates = certificates;
        this.tokens = tokens;
        this.office = office;
        this.clock = clock;
    }

    CertificatesPage own(Actor actor, Errors errors) {
        var rows =
                certificates.own(actor).stream().map(kept -> row(actor, kept)).toList();
        return new CertificatesPage(rows, tokens.served(), errors);
    }

    OfficeCertificatesPage office(Actor actor, Errors errors) {
        var all = certificates.all(actor);
        return new OfficeCertificatesPage(
                all.stream().filter(Kept::seal).map(kept -> row(actor, kept)).toList(),
                all.stream()
                        .filter(kept -> !kept.seal())
                        .map(kept -> row(actor, kept))
                        .toList(),
                all.stream().noneMatch(kept -> kept.seal() && kept.open()),
                tokens.served(),
                errors);
    }

    List<Fact> facts(Actor actor, Kept kept) {
        return List.of(
                new Fact(text("signing.certificate.owner"), owner(actor, kept)),
                new Fact(text("signing.certificate.issuer"), kept.issuer()),
                new Fact(text("signing.certificate.serial"), kept.serial()),
                new Fact(text("signing.certificate.store"), store(kept)),
                new Fact(text("signing.certificate.until"), ThaiDate.brief(kept.notAfter())));
    }

    private CertificateRow row(Actor actor, Kept kept) {
        var untimely = kept.token() != null && !tokens.served()
                ? Optional.of(text("signing.token.not-served"))
                : Fitness.inTime(kept.notBefore(), kept.notAfter(), clock.instant());
        var path = CertificateController.OWN + "/" + kept.id();
        return new CertificateRow(
                path,
                owner(actor, kept),
                kept.holder(),
                kept.issuer(),
                kept.key(),
                store(kept),
                kept.serial(),
                ThaiDate.brief(kept.notBefore()),
                ThaiDate.brief(kept.notAfter()),
                kept.revokedAt() != null ? "REVOKED" : untimely.isPresent() ? "UNTIMELY" : "GOOD",
                kept.revokedAt() != null
                        ? text("signing.certificate.revoked", kept.revokedWhy())
                        : untimely.orElse(""));
    }

    private static String store(Kept kept) {
        return kept.token() == null
                ? text("signing.certificate.store.file")
                : text("signing.certificate.store.token", kept.tokenLabel());
    }

    private String owner(Actor actor, Kept kept) {
        var owner = kept.ownerId();
        return owner == null
                ? office.profile(actor.office()).name()
                : office.person(actor.office(), new PersonId(owner))
                        .map(Person::name)
                        .orElse("");
    }
}
