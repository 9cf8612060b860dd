package org.khet.office.internal.account;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.web.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. What ends here is out at its next request. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    OpenSessions(JdbcIndexedSessionRepository sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * A session of a person.
     *
     * @param handle names it on a page; its id is a secret
     * @param address network address it began from
     * @param browser as the browser names itself
     */
    record OpenSession(
            String id, String handle, String address, String browser, OffsetDateTime since, OffsetDateTime lastUsed) {}

    /** The last used first. */
    List<OpenSession> of(OfficeId office, PersonId person) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(principal(office, person));
        return found.values().stream()
                .filter(session -> !session.isExpired())
                .map(OpenSessions::read)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends that one of the person's; empty when it is not theirs, or over. */
    Optional<OpenSession> end(OfficeId office, PersonId person, String handle) {
        var found = of(office, person).stream()
                .filter(session -> session.handle().equals(handle))
                .findFirst();
        found.ifPresent(session -> sessions.deleteById(session.id()));
        return found;
    }

    /** Ends all of the person's but that one; how many. */
    int endOthers(OfficeId office, PersonId person, String kept) {
        return jdbc.sql("""
                delete from platform.spring_session where principal_name = :principal and session_id <> :kept""")
                .param("principal", principal(office, person))
                .param("kept", kept)
                .update();
    }

    private static OpenSession read(Session session) {
        return new OpenSession(
                session.getId(),
                Sha256.of(session.getId().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                text(session, "address"),
                text(session, "browser"),
                session.getCreationTime().atOffset(ZoneOffset.UTC),
                session.getLastAccessedTime().atOffset(ZoneOffset.UTC));
    }

    private static String text(Session session, String name) {
        return Objects.toString(session.getAttribute(name), "");
    }

    private static String principal(OfficeId office, PersonId person) {
        return office + "/" + person;
    }
}
