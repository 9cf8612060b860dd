package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Scope;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose token a request brings, and for what. */
@Component
class KnownTokens {

    private final JdbcClient jdbc;

    KnownTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a token turned out to be. */
    sealed interface Known {

        record Good(Visit visit) implements Known {}

        /** Nobody's, or no longer good: why, in words. */
        record Bad(String why) implements Known {}
    }

    /** Notes its use, to the minute. */
    Known look(String token, String address) {
        var hash = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
        var found = find(hash);
        found.filter(row -> row.isGood() && row.stale()).ifPresent(row -> note(hash, address));
        return found.map(KnownTokens::judged).orElseGet(() -> new Known.Bad(text("office.refused.token")));
    }

    private Optional<Row> find(String hash) {
        return jdbc.sql("""
                select office_id, person_id, scopes, expires_at, revoked_at, expires_at <= now() as over,
                    coalesce(used_at < now() - interval '1 minute', true) as stale
                from office.token where token_hash = decode(:hash, 'hex')""")
                .param("hash", hash)
                .query((row, number) -> Row.of(row))
                .optional();
    }

    private void note(String hash, String address) {
        jdbc.sql("""
                update office.token set used_at = now(), used_from = :address
                where token_hash = decode(:hash, 'hex')""").param("hash", hash).param("address", address).update();
    }

    private static Known judged(Row row) {
        if (row.revokedAt() != null) {
            return new Known.Bad(text("office.refused.token.revoked", ThaiDate.briefWithTime(row.revokedAt())));
        }
        return row.over()
                ? new Known.Bad(text("office.refused.token.expired", ThaiDate.briefWithTime(row.expiresAt())))
                : new Known.Good(row.visit());
    }

    private record Row(
            Visit visit, OffsetDateTime expiresAt, @Nullable OffsetDateTime revokedAt, boolean over, boolean stale) {

        boolean isGood() {
            return revokedAt == null && !over;
        }

        static Row of(ResultSet row) throws SQLException {
            var visit = new Visit(
                    new OfficeId(row.getObject("office_id", java.util.UUID.class)),
                    new PersonId(row.getObject("person_id", java.util.UUID.class)),
                    null,
                    scopes((String[]) row.getArray("scopes").getArray()));
            return new Row(
                    visit,
                    row.getObject("expires_at", OffsetDateTime.class),
                    row.getObject("revoked_at", OffsetDateTime.class),
                    row.getBoolean("over"),
                    row.getBoolean("stale"));
        }

        private static Set<Scope> scopes(String... names) {
            return Arrays.stream(names).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
        }
    }
}
