package org.khet.signing.internal.verify;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.signing.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures by the code on the paper, of whichever office: who asks is nobody we know. */
@Component
class SignedRows {

    private final JdbcClient jdbc;

    SignedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signature as its record has it.
     *
     * @param signed SHA-256 of the signed file in hex
     * @param stored of what lies in the store
     * @param holder to whom the certificate was issued, null in the system
     * @param inToken its key lies in a token, not in a file
     */
    record Row(
            UUID officeId,
            String code,
            Way.Kind kind,
            String signerName,
            String position,
            @Nullable String acting,
            String actingPost,
            String title,
            Secrecy secrecy,
            UUID fileId,
            String signed,
            String stored,
            OffsetDateTime signedAt,
            @Nullable String holder,
            @Nullable String issuer,
            boolean inToken,
            @Nullable OffsetDateTime revokedAt) {}

    Optional<Row> find(String code) {
        return jdbc.sql("""
                select s.office_id, s.code, s.kind, s.signer_name, s.position, s.acting, s.acting_post, s.title, s.secrecy,
                    s.file_id, encode(s.sha256_signed, 'hex') as signed, encode(s.sha256_stored, 'hex') as stored,
                    s.signed_at, c.holder, c.issuer, c.token is not null as in_token, c.revoked_at
                from signing.signature s
                left join signing.certificate c on c.office_id = s.office_id and c.id = s.certificate_id
                where s.code = :code
                order by s.id""").param("code", code).query(Row.class).optional();
    }
}
