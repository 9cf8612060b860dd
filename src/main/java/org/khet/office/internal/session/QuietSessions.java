package org.khet.office.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written only when something changed. Spring Session notes the time of every request, which would
 * cost each page a database write; here it is noted once a minute, so a session may end up to a minute early, never
 * late.
 */
final class QuietSessions implements SessionRepository<QuietSessions.Quiet> {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<Session> sessions;

    @SuppressWarnings("unchecked") // it is given back only sessions of its own making
    QuietSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = (SessionRepository<Session>) sessions;
    }

    @Override
    public Quiet createSession() {
        return new Quiet(sessions.createSession());
    }

    @Override
    public void save(Quiet session) {
        sessions.save(session.session());
    }

    @Override
    public @Nullable Quiet findById(String id) {
        var session = sessions.findById(id);
        return session == null ? null : new Quiet(session);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    record Quiet(Session session) implements Session {

        @Override
        public void setLastAccessedTime(Instant time) {
            if (time.isAfter(session.getLastAccessedTime().plus(NOTED_EVERY))) {
                session.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Session declares it
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
