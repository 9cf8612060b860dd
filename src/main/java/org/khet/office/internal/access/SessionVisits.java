package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Keeps a visit in the session as two short texts: office and person, and the place chosen. */
@Component
class SessionVisits implements SecurityContextRepository {

    // Spring Session also copies it into a column of its own, by which the sessions of a person are found.
    private static final String WHO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String PLACE = "place";

    /** Called when somebody asks who it is: style sheets and the sign-in page never read the session. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return visit(holder.getRequest()).map(SessionVisits::context).orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken token
                && token.getPrincipal() instanceof Visit visit) {
            keep(visit, request.getSession());
        } else {
            forget(request.getSession(false));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return visit(request).isPresent();
    }

    static SecurityContext context(Visit visit) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(visit, null, List.of()));
    }

    /** The place chosen is theirs no longer. */
    static void forgetPlace(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    private static void forget(@Nullable HttpSession session) {
        if (session != null) {
            session.removeAttribute(WHO);
        }
    }

    private static void keep(Visit visit, HttpSession session) {
        session.setAttribute(WHO, visit.office() + "/" + visit.person());
        if (visit.place() != null) {
            session.setAttribute(PLACE, visit.place().toString());
        }
    }

    private static Optional<Visit> visit(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WHO) instanceof String who
                ? Optional.of(visit(who, session.getAttribute(PLACE)))
                : Optional.empty();
    }

    private static Visit visit(String who, @Nullable Object place) {
        int slash = who.indexOf('/');
        return new Visit(
                OfficeId.of(who.substring(0, slash)),
                PersonId.of(who.substring(slash + 1)),
                place instanceof String chosen ? UUID.fromString(chosen) : null);
    }
}
