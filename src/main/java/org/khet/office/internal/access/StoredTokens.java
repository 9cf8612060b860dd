package org.khet.office.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.khet.office.ApiTokens;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens of the API; only their hashes are kept. A token is 256 random bits, so a fast hash is enough. */
@Component
class StoredTokens implements ApiTokens {

    private static final String PREFIX = "khet_";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> issue(String userName) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int made = jdbc.sql("""
                insert into office.token (office_id, token_hash, person_id)
                select office_id, :hash, person_id from office.account
                where user_name = :userName and closed_at is null""")
                .param("hash", hash(token))
                .param("userName", UserName.folded(userName))
                .update();
        return made == 1 ? Optional.of(token) : Optional.empty();
    }

    Optional<Visit> visit(String token) {
        return token.startsWith(PREFIX) ? known(token) : Optional.empty();
    }

    private Optional<Visit> known(String token) {
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
