package org.khet.signing.internal.verify;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.office.ActingKind;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.platform.secret.Failures;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Fact;
import org.khet.signing.Way;
import org.springframework.stereotype.Service;

/** Tells who holds a copy what stands on record. */
@Service
class Verification {

    /** Copies sent and wrong codes from one address: a whole office may sit behind it. */
    private static final Failures.Rule OFTEN = new Failures.Rule(60, Duration.ofMinutes(15));

    private final SignedRows rows;
    private final Files files;
    private final Office office;
    private final Failures failures;

    Verification(SignedRows rows, Files files, Office office, Failures failures) {
        this.rows = rows;
        this.files = files;
        this.office = office;
        this.failures = failures;
    }

    /** The code as people type it from paper: any case, with spaces and lines, O for 0, I and L for 1. */
    static String code(String typed) {
        return ThaiDigits.toArabic(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of four, as it is read out. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    Optional<SignedRows.Row> find(String typed) {
        var code = code(typed);
        return code.matches("[0-9A-Z]{24}") ? rows.find(code) : Optional.empty();
    }

    /** Until when this address is asked to wait; empty when it need not. */
    Optional<OffsetDateTime> mustWait(String address) {
        return failures.lockedUntil(key(address));
    }

    /** Counts a wrong code, or a copy sent. */
    void count(String address) {
        failures.count(key(address), OFTEN);
    }

    /** Does the store still hold what was signed, byte for byte? */
    boolean unchanged(SignedRows.Row row) {
        var whose = new OfficeId(row.officeId());
        var file = new FileId(row.fileId());
        return files.describe(whose, List.of(file)).stream()
                        .anyMatch(stored -> stored.sha256().equals(row.stored()))
                && files.whole(whose, file);
    }

    /** No more than the secrecy of the paper allows. */
    List<Fact> facts(SignedRows.Row row) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                text("signing.verify.office"),
                office.profile(new OfficeId(row.officeId())).name()));
        facts.add(new Fact(
                text("signing.verify.title"), row.secrecy().secret() ? text("signing.verify.secret") : row.title()));
        facts.add(new Fact(text("signing.verify.signer." + (row.kind() == Way.Kind.SEAL)), row.signerName()));
        if (!row.position().isEmpty()) {
            facts.add(new Fact(text("signing.verify.position"), row.position()));
        }
        var acting = row.acting();
        if (acting != null) {
            facts.add(new Fact(
                    text("signing.verify.acting"), ActingKind.valueOf(acting).words() + " " + row.actingPost()));
        }
        facts.add(new Fact(text("signing.verify.at"), at(row.signedAt())));
        facts.add(new Fact(text("signing.verify.kind"), text("signing.verify.kind." + row.kind())));
        facts.addAll(certificate(row));
        facts.add(new Fact(text("signing.verify.code"), grouped(row.code())));
        return facts;
    }

    private static List<Fact> certificate(SignedRows.Row row) {
        if (row.holder() == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                text("signing.verify.certificate"),
                text("signing.verify.issued", row.holder(), String.valueOf(row.issuer()))));
        facts.add(new Fact(text("signing.verify.store"), text("signing.verify.store." + row.inToken())));
        var revoked = row.revokedAt();
        if (revoked != null) {
            facts.add(new Fact(text("signing.verify.revoked"), at(revoked)));
        }
        return facts;
    }

    private static String at(OffsetDateTime time) {
        return ThaiDate.full(ThaiDate.day(time)) + " " + ThaiDate.timeToTheSecond(time);
    }

    private static String key(String address) {
        return "verify " + address;
    }
}
