package org.khet.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.khet.office.Actor;
import org.khet.office.OfficeId;

/**
 * ลายมือชื่ออิเล็กทรอนิกส์. The file first, the record after, as files are kept: {@link #ready} proves the person and makes the
 * signed file outside any transaction, {@link #keep} puts it on record in the transaction that moves the subject on.
 *
 * <p>Whether this person may sign this paper is for the caller to say, before and once more in the transaction.
 */
public interface Signing {

    /** How this person may sign now, the way they used last first: in the system, and with each certificate they keep that is valid. */
    List<Way> ways(Actor actor);

    /** The office's seal, for kinds that are sealed; empty when none is kept. Who may use it is for the caller to say. */
    Optional<Way> seal(OfficeId office);

    /**
     * Proves the person and makes the signed files: all, or none. Not to be called in a transaction. Nothing is on record
     * afterwards, and bytes that are not kept are swept. A refusal changes nothing, but wrong passwords are counted as at
     * sign-in, wrong PINs of a token sooner.
     *
     * @param orders asked for once the person is proven: what must not be done for somebody else, such as taking a number, is
     *     done there; none signs nothing
     */
    Readied ready(Actor actor, Proof proof, Supplier<List<SigningOrder>> orders);

    /** The same for papers that stand as they are. */
    default Readied ready(Actor actor, Proof proof, List<SigningOrder> orders) {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("nothing to sign");
        }
        return ready(actor, proof, () -> orders);
    }

    /** Puts one on record, in the caller's transaction, once the caller has locked and checked what is signed. */
    Signed keep(Actor actor, ReadySignature ready);

    /** Signatures given on this subject, the first first. */
    List<Signature> of(OfficeId office, UUID subject);
}
