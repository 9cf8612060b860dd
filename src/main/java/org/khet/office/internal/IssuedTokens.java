package org.khet.office.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.khet.office.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens in {@code office.token}: the SHA-256 of a token tells it again, and does not give it away. */
@Component
class IssuedTokens implements Tokens {

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
        var token = "khet_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var kept = jdbc.sql("""
                insert into office.token (office_id, token_hash, person_id)
                select office_id, :hash, person_id from office.account where user_name = :userName""")
                .param("hash", hash(token))
                .param("userName", userName.strip().toLowerCase(Locale.ROOT))
                .update();
        return kept == 1 ? new Issued.Done(token) : new Issued.UnknownUser(userName);
    }

    /** What is kept of a token. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
