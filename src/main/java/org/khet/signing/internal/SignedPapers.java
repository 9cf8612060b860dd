package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Reauthentication;
import org.khet.platform.thai.ThaiDate;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.ReadySignature;
import org.khet.signing.Signature;
import org.khet.signing.SignatureId;
import org.khet.signing.Signed;
import org.khet.signing.Signing;
import org.khet.signing.SigningOrder;
import org.khet.signing.Way;
import org.khet.signing.internal.CertificateRows.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures: a file first, its record after. */
@Service
class SignedPapers implements Signing {

    private final Pens pens;
    private final Making making;
    private final SignatureRows rows;
    private final CertificateRows certificates;
    private final Files files;
    private final Office office;
    private final Reauthentication reauthentication;
    private final SigningActs acts;
    private final Tokens tokens;
    private final Clock clock;

    SignedPapers(
            Pens pens,
            Making making,
            SignatureRows rows,
            CertificateRows certificates,
            Files files,
            Office office,
            Reauthentication reauthentication,
            SigningActs acts,
            Tokens tokens,
            Clock clock) {
        this.pens = pens;
        this.making = making;
        this.rows = rows;
        this.certificates = certificates;
        this.files = files;
        this.office = office;
        this.reauthentication = reauthentication;
        this.acts = acts;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<Way> ways(Actor actor) {
        var ways = new ArrayList<Way>();
        ways.add(new Way(
                Way.IN_SYSTEM,
                Way.Kind.SYSTEM,
                text("signing.way.system"),
                reauthentication.needsCode(actor.office(), actor.person()),
                false));
        certificates.of(actor.office(), actor.person()).stream()
                .filter(this::usable)
                .map(kept -> way(kept, Way.Kind.CERTIFICATE))
                .forEach(ways::add);
        var last = rows.lastWay(actor.office(), actor.person()).orElse("");
        ways.sort(Comparator.comparing(way -> !way.id().equals(last)));
        return List.copyOf(ways);
    }

    @Override
    public Optional<Way> seal(OfficeId office) {
        return certificates.of(office, null).stream()
                .filter(this::usable)
                .findFirst()
                .map(kept -> way(kept, Way.Kind.SEAL));
    }

    private boolean usable(Kept kept) {
        return kept.open()
                && (kept.token() == null || tokens.served())
                && Fitness.inTime(kept.notBefore(), kept.notAfter(), clock.instant())
                        .isEmpty();
    }

    private static Way way(Kept kept, Way.Kind kind) {
        var until = ThaiDate.brief(kept.notAfter());
        var label = text("signing.way." + kind, kept.holder(), kept.issuer(), until);
        return kept.token() == null
                ? new Way(kept.id().toString(), kind, label, false, false)
                : new Way(kept.id().toString(), kind, text("signing.way.token", kept.tokenLabel(), label), false, true);
    }

    @Override
    @Transactional(propagation = NEVER)
    public Readied ready(Actor actor, Proof proof, Supplier<List<SigningOrder>> orders) {
        return switch (pens.take(actor, proof)) {
            case Pens.Taken.Not(var why) -> why;
            case Pens.Taken.Held(var held) -> {
                try (var pen = held) {
                    yield sign(actor, pen, proof, orders.get());
                }
            }
        };
    }

    private Readied sign(Actor actor, Pen pen, Proof proof, List<SigningOrder> orders) {
        return orders.stream().allMatch(order -> Making.mayEnter(order.secrecy()))
                ? making.all(pen, signer(actor, pen.kind()), proof.address(), orders)
                : new Readied.Refused("way", text("signing.paper.top-secret"));
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public Signed keep(Actor actor, ReadySignature ready) {
        var file = files.keep(actor.office(), actor.person(), ready.file());
        var signature = rows.insert(actor, signer(actor, ready.kind()), ready, file);
        acts.signed(actor, ready, signature);
        return new Signed(signature, file, ready.code(), ready.at());
    }

    @Override
    public List<Signature> of(OfficeId office, UUID subject) {
        return rows.of(office, subject).stream().map(SignedPapers::shown).toList();
    }

    /** A seal is the office's, whoever lays it on. */
    private String signer(Actor actor, Way.Kind kind) {
        return kind == Way.Kind.SEAL ? office.profile(actor.office()).name() : actor.name();
    }

    private static Signature shown(SignatureRows.Row row) {
        var acting = row.acting();
        return new Signature(
                new SignatureId(row.id()),
                row.subjectId(),
                new FileId(row.fileId()),
                row.signerName(),
                row.position(),
                acting == null ? "" : ActingKind.valueOf(acting).words() + " " + row.actingPost(),
                row.signedAt(),
                Way.Kind.valueOf(row.kind()),
                row.code());
    }
}
