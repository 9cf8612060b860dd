package org.khet.signing.internal;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ใบรับรอง as they are kept: people's, and the office's seal. */
@Component
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A certificate.
     *
     * @param ownerId null: the office's seal
     * @param serial in hex
     * @param fingerprint SHA-256 of the certificate in hex
     * @param key e.g. RSA 2048
     * @param token the serial of the token its key lies in, null: in a file that is kept here
     * @param tokenLabel what that token was called, empty without one
     */
    record Kept(
            UUID id,
            @Nullable UUID ownerId,
            String holder,
            String issuer,
            String serial,
            String fingerprint,
            String key,
            OffsetDateTime notBefore,
            OffsetDateTime notAfter,
            @Nullable String token,
            String tokenLabel,
            OffsetDateTime addedAt,
            @Nullable OffsetDateTime removedAt,
            @Nullable OffsetDateTime revokedAt,
            String revokedWhy) {

        boolean seal() {
            return ownerId == null;
        }

        /** Neither removed nor revoked; it may have expired. */
        boolean open() {
            return removedAt == null && revokedAt == null;
        }
    }

    private static final String KEPT = """
            select id, owner_id, holder, issuer, serial, encode(fingerprint, 'hex') as fingerprint, key, not_before, not_after,
                token, token_label, added_at, removed_at, revoked_at, revoked_why
            from signing.certificate
            """;

    /** @param sealed its file, null when the key lies in a token */
    void insert(OfficeId office, PersonId by, Kept kept, byte @Nullable [] sealed) {
        jdbc.sql("""
                insert into signing.certificate (office_id, id, owner_id, holder, issuer, serial, fingerprint, key, not_before,
                    not_after, token, token_label, sealed, added_by, added_at)
                values (:office, :id, :owner, :holder, :issuer, :serial, :fingerprint, :key, :from, :until, :token, :label,
                    :sealed, :by, :at)""")
                .param("office", office.value())
                .param("id", kept.id())
                .param("owner", kept.ownerId(), Types.OTHER)
                .param("holder", kept.holder())
                .param("issuer", kept.issuer())
                .param("serial", kept.serial())
                .param("fingerprint", HexFormat.of().parseHex(kept.fingerprint()))
                .param("key", kept.key())
                .param("from", kept.notBefore())
                .param("until", kept.notAfter())
                .param("token", kept.token(), Types.VARCHAR)
                .param("label", kept.tokenLabel())
                .param("sealed", sealed, Types.BINARY)
                .param("by", by.value())
                .param("at", kept.addedAt())
                .update();
    }

    Optional<Kept> find(OfficeId office, UUID id) {
        return jdbc.sql(KEPT + "where office_id = :office and id = :id order by id")
                .param("office", office.value())
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** As {@link #find}; until the transaction ends nobody changes it. */
    Optional<Kept> lock(OfficeId office, UUID id) {
        return jdbc.sql(KEPT + "where office_id = :office and id = :id order by id for update")
                .param("office", office.value())
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** Those not removed, of one person; null: the office's seals. The last added first. */
    List<Kept> of(OfficeId office, @Nullable PersonId owner) {
        return jdbc.sql(KEPT + """
                where office_id = :office and owner_id is not distinct from :owner and removed_at is null
                order by id desc""")
                .param("office", office.value())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .query(Kept.class)
                .list();
    }

    /** All of the office that were not removed, people's and seals, the last added first. */
    List<Kept> all(OfficeId office) {
        return jdbc.sql(KEPT + "where office_id = :office and removed_at is null order by id desc")
                .param("office", office.value())
                .query(Kept.class)
                .list();
    }

    /** The sealed file, in hex; empty when it was removed. */
    Optional<String> sealed(OfficeId office, UUID id) {
        return jdbc.sql("""
                select encode(sealed, 'hex') from signing.certificate
                where office_id = :office and id = :id and sealed is not null""")
                .param("office", office.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void remove(OfficeId office, UUID id, PersonId by, OffsetDateTime at) {
        jdbc.sql("""
                update signing.certificate set sealed = null, removed_by = :by, removed_at = :at
                where office_id = :office and id = :id and removed_at is null""")
                .param("by", by.value())
                .param("at", at)
                .param("office", office.value())
                .param("id", id)
                .update();
    }

    void revoke(OfficeId office, UUID id, PersonId by, OffsetDateTime at, String why) {
        jdbc.sql("""
                update signing.certificate set revoked_by = :by, revoked_at = :at, revoked_why = :why
                where office_id = :office and id = :id and revoked_at is null""")
                .param("by", by.value())
                .param("at", at)
                .param("why", why)
                .param("office", office.value())
                .param("id", id)
                .update();
    }
}
