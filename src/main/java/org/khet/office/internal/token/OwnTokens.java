package org.khet.office.internal.token;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of one person, as they see them. */
@Component
class OwnTokens {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    OwnTokens(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * A token that was not revoked.
     *
     * @param scopes names of {@link org.khet.office.Scope}
     */
    record OwnToken(
            UUID id,
            String name,
            List<String> scopes,
            OffsetDateTime expiresAt,
            boolean over,
            @Nullable OffsetDateTime usedAt,
            @Nullable String usedFrom) {}

    /** The newest first. */
    List<OwnToken> of(Actor actor) {
        return jdbc.sql("""
                select id, name, scopes, expires_at, expires_at <= now() as over, used_at, used_from
                from office.token
                where office_id = :office and person_id = :person and revoked_at is null
                order by id desc""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .query((row, number) -> new OwnToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("expires_at", OffsetDateTime.class),
                        row.getBoolean("over"),
                        row.getObject("used_at", OffsetDateTime.class),
                        row.getString("used_from")))
                .list();
    }

    /** Ends one of the person's own; its name, empty when it is not theirs or was ended before. */
    @Transactional
    Optional<String> revoke(Actor actor, UUID id, String address) {
        var name = jdbc.sql("""
                update office.token set revoked_at = now()
                where office_id = :office and person_id = :person and id = :id and revoked_at is null
                returning name""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("id", id)
                .query(String.class)
                .optional();
        name.ifPresent(known -> trail.write(revoked(actor, id, known, address)));
        return name;
    }

    private static Act revoked(Actor actor, UUID id, String name, String address) {
        return new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "token.revoked",
                id,
                actor.unit().value(),
                name,
                null,
                null,
                address);
    }
}
