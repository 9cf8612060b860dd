package org.khet.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A closed block of one office's acts, tied to the block before it. All hashes are SHA-256.
 *
 * <p>What is hashed, so that anyone can do it again with other means:
 *
 * <ul>
 *   <li><b>an act</b>: the UTF-8 bytes of the text PostgreSQL gives for a {@code jsonb} object of its columns, without
 *       {@code xid} and without those that are null; {@code at} stands there as a number, microseconds since 1970
 *       ({@link #DIGEST_OF_ACT} says it in SQL). A column added later is in it from then on; it must allow null, so that
 *       the acts before it stay what they were;
 *   <li><b>the acts of a block</b> ({@code digest}): the 32-byte digests of its acts one after the other, in the order of
 *       the acts' ids;
 *   <li><b>a block</b> ({@code hash}): office (16 bytes), number (8), sealing in microseconds since 1970 (8), count of
 *       acts (8), {@code digest} (32), {@code previous} (32), numbers big-endian.
 * </ul>
 *
 * @param number from 1 in each office, without gaps
 * @param sealedAt to the microsecond
 * @param digest hashes are 64 small hex digits
 * @param previous hash of the block before, zeros before the first
 */
record Block(UUID office, long number, Instant sealedAt, long acts, String digest, String previous, String hash) {

    static final String NONE = "0".repeat(64);

    /** The digest of the act {@code a}. */
    static final String DIGEST_OF_ACT = """
            sha256(convert_to((
                select jsonb_object_agg(f.key, f.value) filter (where f.value <> 'null')
                from jsonb_each(to_jsonb(a) - 'xid'
                    || jsonb_build_object('at', (extract(epoch from a.at) * 1000000)::bigint)) f)::text, 'UTF8'))
            """;

    /** A new block upon the one before. */
    static Block on(UUID office, long number, Instant sealedAt, long acts, String digest, String previous) {
        var open = new Block(office, number, sealedAt, acts, digest, previous, NONE);
        return new Block(office, number, sealedAt, acts, digest, previous, open.hashed());
    }

    boolean isWhole() {
        return hash.equals(hashed());
    }

    private String hashed() {
        var bytes = ByteBuffer.allocate(16 + 8 + 8 + 8 + 32 + 32)
                .putLong(office.getMostSignificantBits())
                .putLong(office.getLeastSignificantBits())
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .putLong(acts)
                .put(HexFormat.of().parseHex(digest))
                .put(HexFormat.of().parseHex(previous));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
