package org.khet.signing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.khet.files.FileId;

/**
 * A signature as other modules may see it.
 *
 * @param file the signed file
 * @param signer name without title
 * @param position ตำแหน่ง as it stands under the signature
 * @param acting in whose place, as printed; empty when in nobody's
 * @param code of the verification page, {@code /signing/verify/{code}}
 */
public record Signature(
        SignatureId id,
        UUID subject,
        FileId file,
        String signer,
        String position,
        String acting,
        OffsetDateTime at,
        Way.Kind kind,
        String code) {}
