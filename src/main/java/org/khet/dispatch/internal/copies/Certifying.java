package org.khet.dispatch.internal.copies;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.correspondence.Secrecy;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.internal.copies.CopyRows.Copy;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.paper.stamp.PaperCopy;
import org.khet.platform.paper.stamp.PaperCopy.Corner;
import org.khet.platform.paper.stamp.PaperCopy.Sheets;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.ReadySignature;
import org.khet.signing.Signing;
import org.khet.signing.SigningOrder;
import org.khet.signing.SigningPlace;
import org.khet.signing.Way;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * สำเนาถูกต้อง (ข้อ 31): a copy with the words, the signature, name and position of who certifies and the day. It is signed as
 * letters are, so that whoever holds it can verify it; the copy is made first, outside any transaction, and goes on record
 * after. The letter's own file is not touched.
 */
@Service
class Certifying {

    /** Beside the words, in the empty edge of the last sheet. */
    private static final double MARK_WIDTH = 150;

    private static final double MARK_HEIGHT = 44;
    private static final double FROM_RIGHT = 395;
    private static final double FROM_FOOT = 56;

    private final OutgoingLetters letters;
    private final CopyMaking making;
    private final CopyRows copies;
    private final Signing signing;
    private final Office office;
    private final Recording recording;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Certifying(
            OutgoingLetters letters,
            CopyMaking making,
            CopyRows copies,
            Signing signing,
            Office office,
            Recording recording,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.making = making;
        this.copies = copies;
        this.signing = signing;
        this.office = office;
        this.recording = recording;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who issues letters in the unit whose letter it is (เจ้าของเรื่อง), and who keeps the register it is in. */
    static boolean may(Actor actor, Outgoing letter) {
        return actor.may(Permission.ISSUE_LETTERS, letter.unit())
                || actor.may(Permission.CORRECT_LETTERS, letter.registerUnit());
    }

    static void gate(Actor actor, Outgoing letter) {
        if (!may(actor, letter)) {
            throw new AccessDeniedException("certified copy");
        }
    }

    List<Way> ways(Actor actor) {
        return signing.ways(actor);
    }

    /** Not to be called in a transaction. */
    Kept certify(Actor actor, Outgoing letter, StoredFile source, Proof proof) {
        gate(actor, letter);
        var at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var id = TimeOrderedId.next();
        var certifier = certifier(actor, LocalDate.now(clock));
        var words =
                new PaperCopy.Words(CopyWords.certified(certifier, at.toInstant()), Corner.BOTTOM_RIGHT, Sheets.ALL);
        var made = making.copy(actor, source, List.of(words));
        return switch (signing.ready(actor, proof, List.of(order(id, letter, made, certifier)))) {
            case Readied.Refused(var field, var message) -> new Kept.Refused(field, message);
            case Readied.Ready(var signatures) ->
                Objects.requireNonNull(transaction.execute(
                        status -> keep(actor, letter.id(), source, certifier, signatures.getFirst())));
        };
    }

    private Kept keep(
            Actor actor, OutgoingId id, StoredFile source, CopyWords.Certifier certifier, ReadySignature ready) {
        var letter = letters.hold(actor, id);
        if (!letter.issued()) {
            return new Kept.Refused("", text("dispatch.copy.refused"));
        }
        var signed = signing.keep(actor, ready);
        var copy = new Copy(
                ready.subject(),
                source.id().value(),
                signed.file().value(),
                certifier.name(),
                certifier.position(),
                signed.at(),
                signed.code());
        copies.add(actor.office(), id, copy, actor.person().value(), signed);
        recording.write(
                actor.did("dispatch.certified", id.value(), ""),
                null,
                Map.of("copy", copy.id(), "of", source.name(), "code", signed.code()));
        return new Kept.Done(copy.id());
    }

    private CopyWords.Certifier certifier(Actor actor, LocalDate day) {
        var name = office.person(actor.office(), actor.person()).orElseThrow().titled();
        return new CopyWords.Certifier(name, position(actor), day);
    }

    /** What the certifier is themselves, whose place they may act in besides. */
    private static String position(Actor actor) {
        return actor.memberships().stream()
                .filter(place -> place.acting() == null)
                .filter(place -> actor.as().acting() != null
                        || place.id().equals(actor.as().id()))
                .findFirst()
                .map(place -> place.position())
                .orElseGet(() -> actor.as().position());
    }

    private static SigningOrder order(UUID id, Outgoing letter, PaperCopy.Made made, CopyWords.Certifier certifier) {
        var place = new SigningPlace(
                made.sheets(),
                Math.max(0, made.width() - FROM_RIGHT),
                Math.max(0, made.height() - FROM_FOOT),
                MARK_WIDTH,
                MARK_HEIGHT);
        return new SigningOrder(
                id,
                made.pdf(),
                place,
                text("dispatch.copy.certified.file", letter.printed().replace('/', '-')),
                letter.subject(),
                Secrecy.NORMAL,
                certifier.position(),
                null,
                "");
    }

    List<Copy> copies(Actor actor, Outgoing letter) {
        return copies.of(actor.office(), letter.id());
    }
}
