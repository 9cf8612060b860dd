package org.khet.office.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens in {@code office.token}: the SHA-256 of a token tells it again, and does not give it away. */
@Component
class IssuedTokens implements Tokens {

    private static final String PREFIX = "khet_";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    IssuedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Issued issue(String userName) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var kept = jdbc.sql("""
                insert into office.token (office_id, token_hash, person_id)
                select office_id, :hash, person_id from office.account
                where user_name = :userName and closed_at is null""")
                .param("hash", hash(token))
                .param("userName", UserName.folded(userName))
                .update();
        return kept == 1 ? new Issued.Done(token) : new Issued.UnknownUser(userName);
    }

    /** Whose token it is; empty when it is nobody's. */
    Optional<Visit> visit(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("select office_id, person_id from office.token where token_hash = :hash")
                .param("hash", hash(token))
                .query(Owner.class)
                .optional()
                .map(owner -> new Visit(owner.officeId(), owner.personId(), null));
    }

    private record Owner(OfficeId officeId, PersonId personId) {}

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
