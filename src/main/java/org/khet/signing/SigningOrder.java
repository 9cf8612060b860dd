package org.khet.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.office.ActingKind;

/**
 * A paper to be signed.
 *
 * @param subject what is signed, as its module knows it
 * @param pdf the paper, a PDF/A
 * @param place where the visible signature goes; null: none is visible
 * @param fileName of the signed file
 * @param title เรื่อง, shown on the verification page unless it is secret
 * @param secrecy of a secret paper the signed file is sealed in the store
 * @param position ตำแหน่ง of the signer as it stands under the signature
 * @param acting in what right, when in another's place
 * @param actingPost the post acted for, empty when none
 */
@SuppressWarnings("ArrayRecordComponent") // signed at once, never compared
public record SigningOrder(
        UUID subject,
        byte[] pdf,
        @Nullable SigningPlace place,
        String fileName,
        String title,
        Secrecy secrecy,
        String position,
        @Nullable ActingKind acting,
        String actingPost) {

    /** What the record says of it. */
    public About about() {
        return new About(secrecy.secret() ? "" : title, secrecy, position, acting, actingPost);
    }

    /** What is written down of a paper; of a secret one no title. */
    public record About(
            String title,
            Secrecy secrecy,
            String position,
            @Nullable ActingKind acting,
            String actingPost) {}
}
