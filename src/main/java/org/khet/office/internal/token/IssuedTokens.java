package org.khet.office.internal.token;

import static org.khet.platform.web.Texts.text;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.web.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes tokens: the SHA-256 of a token tells it again, and does not give it away. */
@Component
class IssuedTokens implements Tokens {

    private static final String PREFIX = "khet_";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    IssuedTokens(JdbcClient jdbc, AuditTrail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** From the command line: nobody is signed in, so the owner is named and the command is. */
    @Override
    public Issued issue(String userName, Wish wish) {
        return jdbc.sql("""
                select office_id, person_id from office.account
                where user_name = lower(normalize(btrim(:userName))) and closed_at is null""")
                .param("userName", userName.replace("\0", ""))
                .query(Owner.class)
                .optional()
                .<Issued>map(owner -> make(owner, wish, null, null))
                .orElseGet(() -> new Issued.UnknownUser(userName));
    }

    /** On their own page. */
    Issued.Done issue(Actor actor, Wish wish, String address) {
        return make(new Owner(actor.office(), actor.person()), wish, actor, address);
    }

    private Issued.Done make(Owner owner, Wish wish, @Nullable Actor by, @Nullable String address) {
        var token = PREFIX + secret();
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = keep(owner, token, wish);
            trail.write(made(owner, id, wish.name(), by, address));
            return new Issued.Done(token);
        }));
    }

    private UUID keep(Owner owner, String token, Wish wish) {
        return jdbc.sql("""
                insert into office.token (office_id, token_hash, person_id, name, scopes, expires_at)
                values (:office, decode(:hash, 'hex'), :person, :name, cast(:scopes as text[]),
                    clock_timestamp() + :seconds * interval '1 second')
                returning id""")
                .param("office", owner.officeId().value())
                .param("hash", Sha256.of(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("person", owner.personId().value())
                .param("name", wish.name())
                .param(
                        "scopes",
                        wish.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("seconds", wish.lasts().toSeconds())
                .query(UUID.class)
                .single();
    }

    private static Act made(Owner owner, UUID token, String name, @Nullable Actor by, @Nullable String address) {
        var unit = Optional.ofNullable(by).map(who -> who.unit().value()).orElseGet(() -> new UUID(0, 0));
        return new Act(
                owner.officeId().value(),
                owner.personId().value(),
                by == null ? text("office.token.by-command") : by.name(),
                by == null ? "" : by.capacity(),
                "token.made",
                token,
                unit,
                name,
                null,
                null,
                address);
    }

    private String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Owner(OfficeId officeId, PersonId personId) {}
}
