package org.khet.signing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.Prepared;

/**
 * A signed file that waits to be put on record, by whom it was signed.
 *
 * @param certificate what it was signed with, null in the system
 * @param withCode a code of the second factor was given too
 * @param before SHA-256 of the paper put before the signer, 64 small hex digits
 * @param signed of the signed file
 * @param file its bytes in the store
 * @param code of the verification page
 * @param address where the signer was
 */
public record ReadySignature(
        UUID subject,
        SigningOrder.About about,
        Way.Kind kind,
        @Nullable UUID certificate,
        boolean withCode,
        @Nullable SigningPlace place,
        String before,
        String signed,
        Prepared.Ready file,
        String code,
        OffsetDateTime at,
        String address) {}
